package io.tallyhost.http.panel.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to fill in and send, always with POST.
 *
 * @param live an address that says what would come of it, asked again with every change
 * @param tone BAD for what can't be undone
 */
public record Form(
    String title,
    String action,
    String submit,
    List<Section> sections,
    Map<String, String> hidden,
    Optional<String> error,
    Optional<Link> cancel,
    Optional<String> live,
    Tone tone)
    implements Block {

  public Form {
    sections = List.copyOf(sections);
    hidden = Map.copyOf(hidden);
  }

  public static Form of(String title, String action, String submit, Section... sections) {
    return new Form(
        title,
        action,
        submit,
        List.of(sections),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Tone.STRONG);
  }

  /** A button and nothing to fill in. */
  public static Form button(String action, String submit, Tone tone) {
    return of("", action, submit).tone(tone);
  }

  public Form hidden(Map<String, String> values) {
    return new Form(title, action, submit, sections, values, error, cancel, live, tone);
  }

  public Form error(Optional<String> text) {
    return new Form(title, action, submit, sections, hidden, text, cancel, live, tone);
  }

  public Form cancel(Link back) {
    return new Form(title, action, submit, sections, hidden, error, Optional.of(back), live, tone);
  }

  public Form live(String address) {
    return new Form(
        title, action, submit, sections, hidden, error, cancel, Optional.of(address), tone);
  }

  public Form tone(Tone changed) {
    return new Form(title, action, submit, sections, hidden, error, cancel, live, changed);
  }

  /** Keeps the fields of several forms on one page apart. */
  public String prefix() {
    return action.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+", "") + "-";
  }

  /** Whether it is only a button. */
  public boolean isButton() {
    return sections.stream().allMatch(section -> section.fields().isEmpty());
  }
}
