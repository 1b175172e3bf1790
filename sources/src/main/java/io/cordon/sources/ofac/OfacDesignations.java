package io.cordon.sources.ofac;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A programme's code, made a designation: its measures and citation come from the table of programmes. */
final class OfacDesignations {
    private final Account account;
    private final Map<String, Optional<Programme>> found = new HashMap<>();

    OfacDesignations(Account account) {
        this.account = account;
    }

    /**
     * The designation under a programme.
     *
     * @param to whose designation it is; its list and its kind decide what the programme imposes
     * @param code as the list writes it
     * @param listedOn the day, where the form states one
     * @param statedBasis the legal basis that the form itself states, used where the table has none; may be empty
     */
    private Designation of(Target.Builder to, String code, Optional<ListedOn> listedOn, String statedBasis) {
        Optional<Programme> programme =
                found.computeIfAbsent(code, key -> find(to.id().list(), key));
        Set<Measure> measures =
                programme.map(known -> Programmes.measures(known, to.kind())).orElse(Set.of(Measure.UNSPECIFIED));
        String basis = programme
                .map(Programme::legalBasis)
                .filter(known -> !known.isBlank())
                .orElse(statedBasis);
        return new Designation(code, measures, listedOn, Optional.empty(), basis, "", "");
    }

    /** Adds a designation for each of a target's programmes. */
    void add(Target.Builder to, ListDates dates, String statedBasis) {
        for (String code : dates.programmes()) {
            to.designation(of(to, code, dates.listedOn(code), statedBasis));
        }
    }

    private Optional<Programme> find(String list, String code) {
        Optional<Programme> programme = Programmes.find("us-ofac", list, code);
        if (programme.isEmpty()) {
            account.warn("programme " + code
                    + " is not in the table of programmes; its targets get the measure unspecified until it is added");
        }
        return programme;
    }
}
