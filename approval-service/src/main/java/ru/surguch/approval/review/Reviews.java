package ru.surguch.approval.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RequestId;

/** All reviews of the desk. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    private static final String QUEUE = """
            from Review r where (:state is null or r.state = :state)
            and (:after is null or exists (from Review a where a.requestId = :after
                and (r.dueAt > a.dueAt or (r.dueAt = a.dueAt and r.requestId > a.requestId))))
            order by r.dueAt, r.requestId
            """;

    /** Refuses a request that is before the officers already: the same one submitted under another event. */
    public void open(Review review) {
        if (findById(review.requestId().value()) != null) {
            throw new ReviewRefusal(ReviewWhy.REVIEW_OPENED_TWICE);
        }
        persist(review);
    }

    /** For a look. */
    public Review named(RequestId request) {
        return found(findByIdOptional(request.value()));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    public Review locked(RequestId request) {
        return found(findByIdOptional(request.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The most urgent first: those after the given one, all when it is absent. */
    public List<Review> queue(Optional<ReviewState> state, Optional<UUID> after, int limit) {
        var filter = Parameters.with("state", state.orElse(null)).and("after", after.orElse(null));
        return find(QUEUE, filter).page(0, limit).list();
    }

    private static Review found(Optional<Review> review) {
        return review.orElseThrow(() -> new ReviewRefusal(ReviewWhy.REVIEW_UNKNOWN));
    }
}
