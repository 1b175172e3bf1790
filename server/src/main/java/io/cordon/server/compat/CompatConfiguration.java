package io.cordon.server.compat;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of others' interfaces. */
@Configuration(proxyBeanMethods = false)
@Import({YenteController.class, YenteCatalog.class, WatchmanController.class})
public class CompatConfiguration {}
