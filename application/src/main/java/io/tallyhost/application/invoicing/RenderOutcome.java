package io.tallyhost.application.invoicing;

import java.util.function.Function;

/** A document as a file, or why there is none. */
public sealed interface RenderOutcome {

  <T> T fold(Function<? super Rendered, T> onRendered, Function<? super Refused, T> onRefused);

  /** A file to download. */
  final class Rendered implements RenderOutcome {

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    Rendered(String fileName, String mediaType, byte[] content) {
      this.fileName = fileName;
      this.mediaType = mediaType;
      this.content = content.clone();
    }

    public String fileName() {
      return fileName;
    }

    public String mediaType() {
      return mediaType;
    }

    public byte[] content() {
      return content.clone();
    }

    @Override
    public <T> T fold(
        Function<? super Rendered, T> onRendered, Function<? super Refused, T> onRefused) {
      return onRendered.apply(this);
    }
  }

  /** Why there is none, in the words of the reseller API where it has some. */
  enum Refused implements RenderOutcome {
    LEGACY_FORMAT("PDF generation is only available for current-format invoices"),
    COUNTRY_MISSING("An e-invoice needs the country of both parties");

    private final String reason;

    Refused(String reason) {
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }

    @Override
    public <T> T fold(
        Function<? super Rendered, T> onRendered, Function<? super Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
