package io.cordon.server.api;

import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.Setting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process is up, whether it answers, and what it answers to. */
@RestController
class HealthController {
    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/livez")
    ResponseEntity<String> live() {
        return Bodies.answer("{\"status\":\"ok\"}");
    }

    /** Where it is not ready, the failure of {@link Readiness#check} is the answer: 503, with the reasons. */
    @GetMapping("/api/v1/health")
    ResponseEntity<String> health() {
        Setting setting = readiness.check();
        return Bodies.answer(Json.object(json -> {
            json.writeStringProperty("status", "ready");
            json.writeBooleanProperty("stale", !setting.ages().stale().isEmpty());
            HitJson.writePolicy(json, setting);
            Json.objects(json, "lists", setting.grounds(), ground -> {
                json.writeStringProperty("id", ground.edition().list());
                json.writeStringProperty("edition", ground.edition().id());
                HitJson.writeFreshness(json, setting.ages().of(ground.edition().list()));
            });
        }));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<String> description() {
        return Bodies.tagged(OpenApi.json());
    }
}
