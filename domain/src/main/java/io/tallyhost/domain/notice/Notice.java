package io.tallyhost.domain.notice;

import io.tallyhost.domain.identity.Contact;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message to one person.
 *
 * @param id of the event behind it, so that a message sent twice looks like one
 * @param topic the event's type, which chooses the words
 * @param facts what the words speak of; may hold the secret of a link
 */
public record Notice(
    String id, String topic, Contact to, Language language, Map<String, String> facts) {

  public Notice {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  @Override
  public String toString() {
    return "Notice[%s, %s]".formatted(id, topic);
  }
}
