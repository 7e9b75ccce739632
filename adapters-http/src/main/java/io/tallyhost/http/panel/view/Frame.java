package io.tallyhost.http.panel.view;

import java.util.List;
import java.util.Optional;

/** What stands around a page: who is here, in which language and light, and where to go. */
public record Frame(
    Words words,
    String theme,
    String address,
    Optional<Person> person,
    List<Place> places,
    Brand brand,
    FormGuard guard,
    String assets) {

  /**
   * Who is signed in.
   *
   * @param actingFor set when somebody else sits behind it
   */
  public record Person(String name, String role, boolean actingFor) {}

  /** An entry of the navigation. */
  public record Place(String label, String href, String icon, boolean current) {}

  /** Whose panel it looks like. */
  public record Brand(String name, Optional<String> logo, Optional<String> color) {
    public static final Brand OURS = new Brand("Tallyhost", Optional.empty(), Optional.empty());
  }

  public Frame {
    places = List.copyOf(places);
  }

  public String say(String key, Object... values) {
    return words.say(key, values);
  }
}
