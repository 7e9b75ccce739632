package io.tallyhost.bootstrap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A reseller and one of each thing that it has.
 *
 * @param things what stands for a name in a path, by the path before it
 */
record MatrixWorld(String id, String username, Api api, Map<String, String> things) {

  private static final String NOTHING = "cnothing00000000000000000";
  private static final String PASSWORD = "password-of-them";
  private static final Pattern NAME = Pattern.compile("[{<][^}>]+[}>]");
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String WEBHOOK =
      "{'url':'http://127.0.0.1:9/','events':['customer.transferred']}";
  private static final String ORDER =
      "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel','label':'m'}";

  /** A reseller without anything. */
  static MatrixWorld someReseller(Api operator, String more) {
    var name = "matrix-" + NEXT.incrementAndGet();
    var asked =
        ("{'username':'%1$s','email':'%1$s@matrix.test','password':'%2$s',"
                + "'force_password_change':false%3$s}")
            .formatted(name, PASSWORD, more);
    var id = operator.post("/api/admin/resellers", asked).expect(201).text("/reseller/id");
    var api = RunningServer.get().anybody().signIn(name, PASSWORD);
    return new MatrixWorld(id, name, api, Map.of());
  }

  /** A reseller with everything; it joins the group, if any, once it has it. */
  static MatrixWorld made(Api operator, Optional<String> group) {
    var reseller = someReseller(operator, ",'balance_cents':100000");
    var sub = someReseller(operator, ",'parent_id':'%s'".formatted(reseller.id()));
    var things = things(reseller.api(), sub);
    group.ifPresent(
        id ->
            operator
                .patch(
                    "/api/admin/resellers/" + reseller.id(),
                    "{'permission_group_id':'%s'}".formatted(id))
                .expect(200));
    var api = RunningServer.get().anybody().signIn(reseller.username(), PASSWORD);
    return new MatrixWorld(reseller.id(), reseller.username(), api, things);
  }

  String path(String template) {
    var path = template;
    for (var thing : things.entrySet()) {
      if (path.startsWith(thing.getKey() + "{")) {
        path = NAME.matcher(path).replaceFirst(thing.getValue());
      }
    }
    return NAME.matcher(path).replaceAll(NOTHING);
  }

  /** With names of its own in place of {@code $name}, and ids in place of others. */
  String body(String template) {
    return template
        .replace("$name", "matrix-" + NEXT.incrementAndGet())
        .replace("$sub", things.getOrDefault("/api/admin/resellers/", NOTHING))
        .replace("$customer", things.getOrDefault("/api/admin/customers/", NOTHING))
        .replace("$self", id)
        .replace('\'', '"');
  }

  private static Map<String, String> things(Api api, MatrixWorld sub) {
    var vps = "/api/reseller/v1/";
    var order = api.post(vps + "orders", ORDER).expect(201).text("/order/id");
    var service = api.get(vps + "services").expect(200).text("/services/0/id");
    var ticket =
        api.post(vps + "tickets", "{'subject':'Matrix','message':'Hello there'}")
            .expect(201)
            .text("/ticket/id");
    var customer = made(api, "customers", "customer", "{'email':'%s@c.test'}".formatted(name()));
    var things = new LinkedHashMap<String, String>();
    things.put("/api/admin/resellers/", sub.id());
    things.put("/api/v1/resellers/", sub.username());
    things.put("/api/admin/customers/", customer);
    things.put("/api/admin/webhooks/", made(api, "webhooks", "webhook", WEBHOOK));
    things.put("/api/admin/api-keys/", key(api));
    things.put("/api/admin/permission-groups/", "cgroupsales00000000000000");
    things.put("/api/admin/packages/", "default");
    for (var surface : new String[] {vps, "/api/admin/", "/"}) {
      things.put(surface + "orders/", order);
      things.put(surface + "services/", service);
      things.put(surface + "tickets/", ticket);
    }
    things.put("/servers/", service);
    things.put("/support/", ticket);
    things.put("/resellers/", sub.id());
    things.put("/keys/", key(api));
    things.put("/webhooks/", made(api, "webhooks", "webhook", WEBHOOK));
    things.put("/settings/permissions/", "cgroupsales00000000000000");
    things.put("/settings/connectors/", "esim");
    things.put("/catalogue/inventories/", "esim");
    return things;
  }

  private static String name() {
    return "matrix-" + NEXT.incrementAndGet();
  }

  private static String made(Api api, String list, String thing, String asked) {
    return api.post("/api/admin/" + list, asked).expect(201).text("/" + thing + "/id");
  }

  private static String key(Api api) {
    var asked = "{'kind':'vps','scopes':['vps:read']}";
    return api.post("/api/admin/api-keys", asked).expect(201).text("/id");
  }
}
