package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.webhook.AddWebhook;
import io.tallyhost.application.webhook.Dispatch;
import io.tallyhost.application.webhook.EditWebhook;
import io.tallyhost.application.webhook.QueueWebhooks;
import io.tallyhost.application.webhook.ReplayDelivery;
import io.tallyhost.application.webhook.SendWebhooks;
import io.tallyhost.application.webhook.ShowWebhooks;
import io.tallyhost.application.webhook.TryWebhook;
import io.tallyhost.application.webhook.WebhookBooks;
import io.tallyhost.application.webhook.WebhookGate;
import io.tallyhost.application.webhook.WebhookSecrets;
import io.tallyhost.domain.webhook.WebhookRules;
import io.tallyhost.http.admin.WebhookRoutes;
import io.tallyhost.http.outbound.PinnedPost;
import io.tallyhost.http.outbound.SystemNames;
import io.tallyhost.http.outbound.WebhookPost;
import io.tallyhost.http.panel.pages.WebhookPages;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.webhook.JdbiWebhookDeliveries;
import io.tallyhost.persistence.webhook.JdbiWebhooks;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** Other people's programs, told of events. */
final class WebhookWiring {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int AT_ONCE = 8;

  private final Kernel kernel;
  private final Office office;
  private final WebhookBooks books;
  private final WebhookGate gate;
  private final WebhookSecrets secrets;
  private final Dispatch dispatch;

  WebhookWiring(Kernel kernel, Office office, WebhookRules rules) {
    this.kernel = kernel;
    this.office = office;
    var jdbi = kernel.jdbi();
    this.books = new WebhookBooks(new JdbiWebhooks(jdbi), new JdbiWebhookDeliveries(jdbi));
    var names = new SystemNames();
    this.gate = new WebhookGate(names, rules);
    this.secrets = new WebhookSecrets(kernel.secrets(), kernel.secretBox());
    var post =
        new PinnedPost(
            (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE, System::nanoTime);
    this.dispatch =
        new Dispatch(books, secrets, new WebhookPost(names, rules, post, kernel.clock()), office);
  }

  EventConsumer listener() {
    return new QueueWebhooks(books, kernel.unitOfWork(), kernel.ids(), kernel.clock());
  }

  Routes routes() {
    return new WebhookRoutes(new WebhookRoutes.UseCases(add(), show(), edit(), tryOut(), replay()));
  }

  WebhookPages.UseCases forPages() {
    return new WebhookPages.UseCases(add(), show(), edit(), tryOut(), replay());
  }

  private AddWebhook add() {
    return new AddWebhook(books.webhooks(), gate, secrets, office);
  }

  private ShowWebhooks show() {
    return new ShowWebhooks(books);
  }

  private EditWebhook edit() {
    return new EditWebhook(books.webhooks(), gate, office);
  }

  private TryWebhook tryOut() {
    return new TryWebhook(books, dispatch, office);
  }

  private ReplayDelivery replay() {
    return new ReplayDelivery(books, office);
  }

  void runInBackground(Background background) {
    // What is being sent when the program ends is claimed again after its lease.
    var send = new SendWebhooks(books, dispatch, background.several(AT_ONCE), kernel.clock());
    background.every(Duration.ofSeconds(1), "webhook deliveries", send::handle);
    background.every(Duration.ofHours(1), "webhooks delivered", send::forget);
  }
}
