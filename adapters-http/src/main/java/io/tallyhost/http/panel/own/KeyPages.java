package io.tallyhost.http.panel.own;

import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.RevokeKey;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** /keys: credentials for programs, shown once when they are made. */
public final class KeyPages implements PanelRoutes {

  private static final String PATH = "/keys";
  private static final String WHITELABEL_SCOPE = "whitelabel:*";
  private static final List<String> VPS_SCOPES =
      List.of("vps:read", "vps:write", "billing:read", "tickets:write");

  private final Desk desk;
  private final ListKeys listKeys;
  private final MintKey mintKey;
  private final RevokeKey revokeKey;

  public KeyPages(Desk desk, ListKeys listKeys, MintKey mintKey, RevokeKey revokeKey) {
    this.desk = desk;
    this.listKeys = listKeys;
    this.mintKey = mintKey;
    this.revokeKey = revokeKey;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(
            PATH + "/new",
            desk.form(Permission.API_KEYS_CREATE, visit -> blank(visit, Optional.empty())))
        .post(PATH + "/new", desk.page(this::mint))
        .get(PATH + "/{id}/revoke", desk.form(Permission.API_KEYS_REVOKE, visit -> revoking(visit)))
        .post(PATH + "/{id}/revoke", desk.page(this::revoke));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var links =
        visit.may(Permission.API_KEYS_CREATE)
            ? List.of(Link.main(visit.say("key.new"), PATH + "/new"))
            : List.<Link>of();
    return new Listing<ListKeys.Listed>(
            visit, visit.say("nav.keys"), page -> listKeys.handle(visit.principal(), page))
        .column("name", it -> Cell.of(it.key().name()))
        .column("key", it -> Cell.of(it.key().lookup() + "…").as(Tone.CODE))
        .column("scopes", it -> Cell.of(String.join(", ", it.key().scopeNames())))
        .column("used", it -> used(it.key(), words))
        .column("created", it -> Cell.of(words.day(it.key().createdAt())).as(Tone.MUTED))
        .column("status", it -> state(it.key(), visit))
        .whenEmpty(visit.say("key.none"), links.stream().findFirst())
        .reply("keys", page -> page.links(links));
  }

  private static Cell used(ApiKey key, Words words) {
    return key.usedAt().map(words::cell).orElseGet(() -> Cell.of("–").as(Tone.MUTED));
  }

  private static Cell state(ApiKey key, Visit visit) {
    return key.revokedAt().isPresent()
        ? Cell.of(visit.say("key.revoked")).as(Tone.MUTED)
        : Cell.of(visit.say("key.revoke")).linked(PATH + "/" + key.id().value() + "/revoke");
  }

  private Page blank(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var name = fields.text("name").required();
    var scopes = fields.of("scopes", Kind.CHECKS, "").choices(scopes(visit));
    var from = fields.text("allowed_ips");
    return Page.titled(visit.say("key.new"))
        .below(Link.to(visit.say("nav.keys"), PATH))
        .with(
            Form.of("", PATH + "/new", visit.say("key.make"), Section.of(name, scopes, from))
                .error(fields.general(name, scopes, from))
                .cancel(Link.to(visit.say("form.cancel"), PATH)));
  }

  private static List<Choice> scopes(Visit visit) {
    return Stream.concat(VPS_SCOPES.stream(), Stream.of(WHITELABEL_SCOPE))
        .map(it -> new Choice(it, it, visit.say("scope." + it.replaceAll("[^a-z]+", "_"))))
        .toList();
  }

  private Reply mint(Visit visit) {
    return visit.send(
        () -> visit.show(minted(visit, mintKey.handle(visit.principal(), command(visit)))),
        refusal -> blank(visit, Optional.of(refusal)));
  }

  private static MintKey.Command command(Visit visit) {
    var form = new Blank(visit);
    var scopes = form.all("scopes");
    var kind = scopes.contains(WHITELABEL_SCOPE) ? KeyKind.WHITELABEL : KeyKind.VPS;
    return new MintKey.Command(
        Optional.of(kind),
        Optional.of(form.required("name")),
        Optional.empty(),
        scopes,
        Optional.empty(),
        AllowedAddresses.of(form.listed("allowed_ips")),
        Optional.empty());
  }

  private static Page minted(Visit visit, MintKey.Minted minted) {
    var secrets = new ArrayList<Fact>();
    secrets.add(Fact.of(visit.say("field.key"), minted.text().key()));
    minted.text().secret().ifPresent(it -> secrets.add(Fact.of(visit.say("field.secret"), it)));
    return Page.titled(minted.key().name())
        .below(Link.to(visit.say("nav.keys"), PATH))
        .with(new Notice(Tone.GOOD, visit.say("key.once"), secrets))
        .status(201);
  }

  private static Page revoking(Visit visit) {
    return Page.titled(visit.say("key.revoke"))
        .below(Link.to(visit.say("nav.keys"), PATH))
        .with(
            Notice.of(Tone.WARN, visit.say("key.revoke.text")),
            Form.button(visit.request().target(), visit.say("key.revoke"), Tone.BAD));
  }

  private Reply revoke(Visit visit) {
    var unused = revokeKey.handle(visit.principal(), visit.id("API key", ApiKeyId::new));
    return visit.on(PATH, "removed");
  }
}
