package io.tallyhost.http.panel.own;

import io.tallyhost.application.ordering.CancelService;
import io.tallyhost.application.ordering.RetryProvision;
import io.tallyhost.application.ordering.UpgradeService;
import io.tallyhost.application.service.ListTemplates;
import io.tallyhost.application.service.PowerService;
import io.tallyhost.application.service.ReinstallService;
import io.tallyhost.application.service.RenameService;
import io.tallyhost.application.service.ResetPassword;
import io.tallyhost.application.service.ResumeService;
import io.tallyhost.application.service.ShowConsole;
import io.tallyhost.application.service.ShowServer;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.application.service.SuspendService;
import io.tallyhost.application.service.TerminateService;
import io.tallyhost.application.service.UnsuspendService;

/** What can be done with a server of one's own. */
public record ServerActions(Reading reading, Life life, Machine machine) {

  /** Looking at it. */
  public record Reading(ShowService service, ShowServer server, ListTemplates templates) {}

  /** What changes its bill. */
  public record Life(
      RenameService rename,
      CancelService cancel,
      ResumeService resume,
      SuspendService suspend,
      UnsuspendService unsuspend,
      RetryProvision retry,
      UpgradeService upgrade,
      TerminateService terminate) {}

  /** What happens at the hypervisor. */
  public record Machine(
      PowerService power,
      ShowConsole console,
      ReinstallService reinstall,
      ResetPassword resetPassword) {}
}
