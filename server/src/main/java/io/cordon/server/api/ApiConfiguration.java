package io.cordon.server.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of Cordon's own interface. */
@Configuration(proxyBeanMethods = false)
@Import({
    ScreeningsController.class,
    BatchController.class,
    ListsController.class,
    TargetsController.class,
    EditionEvents.class,
    WhatIfs.class,
    WhatIfController.class,
    JournalController.class,
    CustomersController.class,
    CustomerImportController.class,
    AlertsController.class,
    AlertActsController.class,
    KeysController.class,
    HealthController.class,
    Readiness.class,
    Failures.class
})
public class ApiConfiguration {}
