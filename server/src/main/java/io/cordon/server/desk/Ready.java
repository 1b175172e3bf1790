package io.cordon.server.desk;

import io.cordon.answers.Recorder;
import io.cordon.answers.Setting;

/**
 * Everything one answer rests on. Immutable: an answer takes it once, so that no answer mixes editions.
 *
 * @param setting the lists, the policy and the day
 * @param recorder puts this setting's answers on record
 */
public record Ready(Setting setting, Recorder recorder) {}
