package io.tallyhost.http.panel.pages;

import io.tallyhost.application.shared.ShowJobs;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /settings/jobs: what goes on without being asked, and whether it goes well. */
public final class JobPages implements PanelRoutes {

  private final Desk desk;
  private final ShowJobs showJobs;

  public JobPages(Desk desk, ShowJobs showJobs) {
    this.desk = desk;
    this.showJobs = showJobs;
  }

  @Override
  public void addTo(Router router) {
    router.get("/settings/jobs", desk.page(this::list));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    return Listing.of(visit, visit.say("tab.jobs"), showJobs.handle(visit.principal()))
        .column("job", it -> Cell.of(it.name()).as(Tone.STRONG))
        .column("last_run", it -> words.cell(it.at()))
        .column("status", it -> state(visit, it))
        .column("problem", it -> Cell.of(it.problem().orElse("")))
        .whenEmpty(visit.say("jobs.none"), Optional.empty())
        .reply(
            "jobs",
            page ->
                SettingsTabs.page(visit, "jobs")
                    .with(new Prose("", visit.say("jobs.text")))
                    .with(page.blocks()));
  }

  private static Cell state(Visit visit, ShowJobs.Job job) {
    return job.problem().isPresent()
        ? Cell.of(visit.say("jobs.failed")).as(Tone.BAD)
        : Cell.of(visit.say("jobs.good")).as(Tone.GOOD);
  }
}
