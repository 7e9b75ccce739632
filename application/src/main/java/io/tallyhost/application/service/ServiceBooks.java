package io.tallyhost.application.service;

import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTasks;

/** What is written when a service changes. */
public record ServiceBooks(Services services, ServerTasks tasks, UsageMeter meter) {}
