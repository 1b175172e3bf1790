package io.cordon.server.doors;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request whose body must have arrived within a time, however steadily it trickles. */
final class TimedRequest extends HttpServletRequestWrapper {
    private final Duration time;

    TimedRequest(HttpServletRequest request, Duration time) {
        super(request);
        this.time = time;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Timed(super.getInputStream(), time);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Timed extends ServletInputStream {
        private final ServletInputStream in;
        private final long deadline;

        Timed(ServletInputStream in, Duration time) {
            this.in = in;
            this.deadline = System.nanoTime() + time.toNanos(); // from when it is read: waiting for room does not count
        }

        private void check() {
            if (System.nanoTime() - deadline > 0) {
                throw new SlowBodyException();
            }
        }

        @Override
        public int read() throws IOException {
            check();
            return in.read();
        }

        @Override
        public int read(byte[] to, int at, int most) throws IOException {
            check();
            return in.read(to, at, most);
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
