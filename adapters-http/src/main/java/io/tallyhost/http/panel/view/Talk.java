package io.tallyhost.http.panel.view;

import java.util.List;

/** What people wrote to each other. */
public record Talk(List<Message> messages) implements Block {

  /** Said by whom and when. */
  public record Message(String author, String when, String text, boolean isOurs) {}

  public Talk {
    messages = List.copyOf(messages);
  }
}
