package io.cordon.server.doors;

import java.util.List;
import java.util.Set;

/**
 * What may be asked of the server, and by whom.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path a pattern, as in {@code /api/v1/targets/{id}}
 * @param roles who may; nobody's role is asked where it is open
 * @param open whether it needs no key
 * @param summary one sentence
 * @param parameters names of query parameters
 * @param consumes the body's media type; empty where there is none
 * @param produces the answer's media type
 * @param example a body; empty where there is none
 */
public record Endpoint(
        String method,
        String path,
        Scope scope,
        Set<Role> roles,
        boolean open,
        String summary,
        List<String> parameters,
        String consumes,
        String produces,
        String example) {}
