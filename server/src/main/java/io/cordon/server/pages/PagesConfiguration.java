package io.cordon.server.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    HomePage.class,
    LoginPage.class,
    AssetsPage.class,
    DayPage.class,
    ScreenPage.class,
    HitPage.class,
    PartyPage.class,
    People.class,
    QueuePage.class,
    AlertPage.class,
    CustomerPage.class,
    ListsPage.class,
    ChangesPage.class,
    WhatIfPage.class,
    JournalPage.class,
    SettingsPage.class,
    KeysPage.class,
    PageFailures.class
})
public class PagesConfiguration {}
