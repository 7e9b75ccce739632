package io.tallyhost.domain.webhook;

import java.util.List;

/** Driven port: the numeric addresses of a host; none when nobody knows it. */
public interface NameService {

  List<String> addresses(String host);
}
