package io.tallyhost.domain.service;

import java.net.URI;
import java.util.Optional;

/** Where the screen of a server can be seen; the web socket's address is absolute. */
public record ConsoleAccess(
    String ip, int port, ServerPassword password, Optional<URI> webSocket, boolean enabled) {}
