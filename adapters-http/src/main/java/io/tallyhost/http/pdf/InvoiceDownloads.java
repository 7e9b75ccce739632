package io.tallyhost.http.pdf;

import io.tallyhost.application.invoicing.RenderInvoice;
import io.tallyhost.application.invoicing.RenderInvoice.Format;
import io.tallyhost.application.invoicing.RenderOutcome;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.http.shared.ProblemException;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;

/** A document as a download, the same on every surface that has documents. */
public final class InvoiceDownloads {

  private final RenderInvoice render;

  public InvoiceDownloads(RenderInvoice render) {
    this.render = render;
  }

  public Reply pdf(Request request) {
    return reply(request, Format.PDF);
  }

  public Reply xml(Request request) {
    return reply(request, Format.XRECHNUNG);
  }

  /** The document in the path; what can't be an id is not found. */
  public static InvoiceId id(Request request) {
    var id = request.path("id");
    if (!Cuid.isCuid(id)) {
      throw new NotFound("Invoice");
    }
    return new InvoiceId(id);
  }

  private Reply reply(Request request, Format format) {
    return render
        .handle(request.principal(), new RenderInvoice.Command(id(request), format))
        .fold(InvoiceDownloads::file, InvoiceDownloads::refused);
  }

  private static Reply file(RenderOutcome.Rendered file) {
    return Reply.file(file.mediaType(), file.fileName(), file.content())
        .withHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
        .withHeader("Cache-Control", "private, no-store");
  }

  private static Reply refused(RenderOutcome.Refused refused) {
    throw new ProblemException(400, "invalid_request", refused.reason());
  }
}
