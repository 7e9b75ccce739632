package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.ShowJobs;

/** The capabilities that pages show. */
record PanelParts(
    Kernel kernel,
    Office office,
    IdentityWiring identity,
    ResellerWiring resellers,
    Books books,
    SalesWiring sales,
    ServerWiring servers,
    ProvisioningWiring provisioning,
    VpsWiring vps,
    InvoicingWiring invoicing,
    MeteringWiring metering,
    NoticeWiring notices,
    WebhookWiring webhooks,
    WhitelabelWiring whitelabel,
    PartnerWiring partner,
    ShowJobs jobs) {}
