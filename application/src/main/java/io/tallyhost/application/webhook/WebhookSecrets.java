package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What deliveries are signed with: made here, shown once, kept sealed. */
public final class WebhookSecrets {

  private static final String PREFIX = "whsec_";

  private final Secrets secrets;
  private final SecretBox box;

  public WebhookSecrets(Secrets secrets, SecretBox box) {
    this.secrets = secrets;
    this.box = box;
  }

  String make() {
    var random = Base64.getUrlDecoder().decode(secrets.token());
    return PREFIX + Base64.getEncoder().encodeToString(random);
  }

  byte[] seal(WebhookId id, String secret) {
    return box.seal(secret.getBytes(StandardCharsets.UTF_8), context(id));
  }

  String open(WebhookId id, Webhooks webhooks) {
    return new String(box.open(webhooks.sealedSecret(id), context(id)), StandardCharsets.UTF_8);
  }

  private static String context(WebhookId id) {
    return "webhook:" + id.value();
  }
}
