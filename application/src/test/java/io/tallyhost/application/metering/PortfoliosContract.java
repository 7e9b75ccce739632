package io.tallyhost.application.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.SomeServices;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.metering.MeterReading;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Positions} promises of a list of services: what their meters are read off. */
public abstract class PortfoliosContract {

  private final PositionsWorld world;

  protected PortfoliosContract(PositionsWorld world) {
    this.world = world;
  }

  @Test
  void a_list_of_services_brings_what_their_meters_are_read_off() {
    var top = world.topLevel();
    var idle = world.added(world.pending(top));
    var running = world.added(world.pending(top));
    var first = world.started(running);
    var restarted = world.added(world.pending(top));
    var before = world.stopped(world.started(restarted));
    var after = world.started(restarted, Optional.of(before));
    world.started(world.added(world.pending(world.subOf(top))));

    var query = ServiceQuery.of(top.id());
    var list = services(query, PageRequest.first());

    assertThat(list)
        .extracting(MeterReading::service)
        .isEqualTo(world.books.services().page(query, PageRequest.first()).items());
    assertThat(recent(list, idle)).isEmpty();
    assertThat(recent(list, running)).containsExactly(first);
    assertThat(recent(list, restarted)).containsExactlyInAnyOrder(before, after);
  }

  @Test
  void a_list_of_services_is_narrowed_and_told_in_parts() {
    var top = world.topLevel();
    var one = world.added(world.pending(top));
    var other = world.added(world.pending(top));
    var gone = world.added(world.pending(top).change().terminated(SomeServices.NOW));
    world.started(one);

    var pending = narrowed(top, ServiceStatus.PENDING);
    var parts = new ArrayList<Service>();
    for (var offset = 0; offset < 3; offset++) {
      services(pending, new PageRequest(1, offset)).stream()
          .map(MeterReading::service)
          .forEach(parts::add);
    }

    assertThat(parts).containsExactlyInAnyOrder(one, other);
    assertThat(parts).isEqualTo(world.books.services().page(pending, PageRequest.first()).items());
    assertThat(services(narrowed(top, ServiceStatus.TERMINATED), PageRequest.first()))
        .containsExactly(new MeterReading(gone, List.of()));
  }

  @Test
  void what_has_changed_since_it_was_listed_is_listed_as_it_is() {
    var top = world.topLevel();
    var service = world.added(world.pending(top));
    var query = ServiceQuery.of(top.id());
    assertThat(recent(services(query, PageRequest.first()), service)).isEmpty();

    var running = world.started(service);
    assertThat(recent(services(query, PageRequest.first()), service)).containsExactly(running);

    var stopped = world.stopped(running);
    assertThat(recent(services(query, PageRequest.first()), service)).containsExactly(stopped);

    var renamed = service.change().labelled("renamed");
    world.books.services().update(renamed);
    assertThat(services(query, PageRequest.first()))
        .containsExactly(new MeterReading(renamed, List.of(stopped)));

    var other = world.added(world.pending(top));
    assertThat(services(query, PageRequest.first()))
        .extracting(MeterReading::service)
        .containsExactlyInAnyOrder(renamed, other);
  }

  @Test
  void what_changes_twice_at_once_is_listed_as_it_is_in_the_end() {
    var top = world.topLevel();
    var service = world.added(world.pending(top));
    var query = ServiceQuery.of(top.id());
    var last = service.change().labelled("last");
    world
        .books
        .unitOfWork()
        .run(
            () -> {
              world.books.services().update(service.change().labelled("first"));
              assertThat(services(query, PageRequest.first())).hasSize(1);
              world.books.services().update(last);
            });

    assertThat(services(query, PageRequest.first()))
        .containsExactly(new MeterReading(last, List.of()));
  }

  private List<MeterReading> services(ServiceQuery query, PageRequest page) {
    return world
        .books
        .positions()
        .portfolio(query.account().orElseThrow(), query, page)
        .orElseThrow()
        .services();
  }

  private static ServiceQuery narrowed(Account account, ServiceStatus status) {
    return ServiceQuery.of(account.id()).narrowed(Optional.empty(), Optional.of(status));
  }

  private static List<Stretch> recent(List<MeterReading> list, Service service) {
    return list.stream()
        .filter(it -> it.service().equals(service))
        .findFirst()
        .orElseThrow()
        .recent();
  }
}
