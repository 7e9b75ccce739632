package io.tallyhost.virtfusion.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a long list, wrapped as the panel's framework wraps it. */
final class Paged {

  private static final int USUAL = 20;
  private static final int MOST = 200;

  private Paged() {}

  static Answer of(Call call, List<?> all) {
    var size = Math.min(Math.max(call.queryNumber("results", USUAL), 1), MOST);
    var page = Math.max(call.queryNumber("page", 1), 1);
    var last = Math.max(1, (all.size() + size - 1) / size);
    var from = Math.min((page - 1) * size, all.size());
    var rows = all.subList(from, Math.min(from + size, all.size()));
    var url = "https://panel.invalid" + call.uri().getRawPath();
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("current_page", page);
    body.put("data", rows);
    body.put("first_page_url", url + "?page=1");
    body.put("from", rows.isEmpty() ? null : from + 1);
    body.put("last_page", last);
    body.put("last_page_url", url + "?page=" + last);
    body.put("links", links(url, page, last));
    body.put("next_page_url", page < last ? url + "?page=" + (page + 1) : null);
    body.put("path", url);
    body.put("per_page", size);
    body.put("prev_page_url", page > 1 ? url + "?page=" + (page - 1) : null);
    body.put("to", rows.isEmpty() ? null : from + rows.size());
    body.put("total", all.size());
    return Answer.json(200, body);
  }

  private static List<Map<String, @Nullable Object>> links(String url, int page, int last) {
    var links = new ArrayList<Map<String, @Nullable Object>>();
    links.add(link(page > 1 ? url + "?page=" + (page - 1) : null, "&laquo; Previous", false));
    for (var number = 1; number <= last; number++) {
      links.add(link(url + "?page=" + number, Integer.toString(number), number == page));
    }
    links.add(link(page < last ? url + "?page=" + (page + 1) : null, "Next &raquo;", false));
    return links;
  }

  private static Map<String, @Nullable Object> link(
      @Nullable String url, String label, boolean active) {
    var link = new LinkedHashMap<String, @Nullable Object>();
    link.put("url", url);
    link.put("label", label);
    link.put("active", active);
    return link;
  }
}
