package io.cordon.server.doors;

import jakarta.servlet.http.HttpServletRequest;

/** How long a request's body may be. */
public final class BodyLimit {
    private static final String ATTRIBUTE = "cordon.most-bytes";

    private BodyLimit() {}

    static void set(HttpServletRequest request, int bytes) {
        request.setAttribute(ATTRIBUTE, bytes);
    }

    /** Bytes that the body may have for this caller, or the usual where nothing was set. */
    public static int of(HttpServletRequest request, int usual) {
        return request.getAttribute(ATTRIBUTE) instanceof Integer set ? set : usual;
    }
}
