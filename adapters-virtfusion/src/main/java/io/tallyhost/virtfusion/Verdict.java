package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import java.util.Locale;
import java.util.function.Function;

/** Decides what an answer, or its absence, proves about the effect of a call. */
final class Verdict {

  private static final String NO_ANSWER = "The hypervisor could not be reached.";
  private static final String BUSY = "The server is busy with another task. Try again shortly.";
  private static final String NO_ENTRY = "The hypervisor does not accept our credentials.";
  private static final String NO = "The hypervisor refused the request.";

  private Verdict() {}

  static <T> T on(PanelCall call, PanelReply reply, Function<JsonNode, T> reader) {
    if (!reply.isSuccess()) {
      throw failure(call, reply);
    }
    try {
      return reader.apply(believable(Wire.read(reply.body())));
    } catch (Unreadable e) {
      throw unsure(call, "The hypervisor gave an answer that we do not understand.", e);
    }
  }

  /** What it means that no answer came. */
  static PanelFailure on(PanelCall call, PanelSilence silence) {
    return silence.mayHaveArrived()
        ? unsure(call, NO_ANSWER, silence)
        : PanelFailure.passing(new HypervisorFailure(Kind.UNAVAILABLE, NO_ANSWER, silence));
  }

  /** The panel has failed so often that it was not asked. */
  static PanelFailure leftAlone() {
    return lasting(Kind.UNAVAILABLE, NO_ANSWER);
  }

  private static PanelFailure failure(PanelCall call, PanelReply reply) {
    var body = errorBody(reply);
    return switch (reply.status()) {
      case 401, 403 -> lasting(Kind.UNAVAILABLE, NO_ENTRY);
      case 404 -> absent(body);
      case 423, 425, 429 -> PanelFailure.passing(new HypervisorFailure(Kind.BUSY, BUSY));
      case 400, 405, 409, 413, 415, 422 ->
          lasting(Kind.REFUSED, PanelSentence.clean(body).orElse(NO));
      default -> unsure(call, NO_ANSWER, new Unreadable("status " + reply.status()));
    };
  }

  /** Only the panel's own words prove that a thing is gone; a proxy knows a 404 as well. */
  private static PanelFailure absent(JsonNode body) {
    var says = Wire.textIfThere(body, "msg").orElse("").toLowerCase(Locale.ROOT).strip();
    return says.endsWith("not found")
        ? lasting(Kind.NOT_FOUND, "There is no such thing at the hypervisor.")
        : lasting(Kind.UNAVAILABLE, NO_ANSWER);
  }

  private static PanelFailure unsure(PanelCall call, String text, Throwable cause) {
    var kind = call.isRead() ? Kind.UNAVAILABLE : Kind.UNKNOWN_OUTCOME;
    return PanelFailure.passing(new HypervisorFailure(kind, text, cause));
  }

  private static PanelFailure lasting(Kind kind, String text) {
    return PanelFailure.lasting(new HypervisorFailure(kind, text));
  }

  private static JsonNode believable(JsonNode answer) {
    if (!answer.has("data") && PanelSentence.raw(answer).isPresent()) {
      throw new Unreadable("an error that claims success");
    }
    return answer;
  }

  private static JsonNode errorBody(PanelReply reply) {
    try {
      return reply.status() == 401 ? MissingNode.getInstance() : Wire.read(reply.body());
    } catch (Unreadable e) {
      return MissingNode.getInstance();
    }
  }
}
