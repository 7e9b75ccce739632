package io.tallyhost.http.panel.view;

/** Somewhere to go. */
public record Link(String label, String href, Tone tone) {

  public static Link to(String label, String href) {
    return new Link(label, href, Tone.PLAIN);
  }

  /** The one that most people come for. */
  public static Link main(String label, String href) {
    return new Link(label, href, Tone.STRONG);
  }
}
