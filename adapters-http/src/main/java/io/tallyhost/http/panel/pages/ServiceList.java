package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import java.util.function.Function;

/** Services as a list, wherever one stands. */
final class ServiceList {

  private ServiceList() {}

  static Listing<Service> of(
      Visit visit, Function<PageRequest, io.tallyhost.domain.shared.Page<Service>> source) {
    var words = visit.words();
    return new Listing<Service>(visit, visit.say("tab.services"), source)
        .column("label", it -> Cell.of(it.label()).as(Tone.STRONG).over(it.product()))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column("location", it -> Cell.of(it.vm().map(vm -> vm.location()).orElse("")))
        .column("billing", it -> Cell.of(words.word(it.billing().period())))
        .figures("price", it -> words.cell(it.billing().price()))
        .column("created", it -> words.cell(it.createdAt()))
        .column("status", it -> States.of(it.status(), words));
  }
}
