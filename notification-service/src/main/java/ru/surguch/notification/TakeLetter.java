package ru.surguch.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.LetterConfig;
import ru.surguch.notification.link.Link;
import ru.surguch.notification.link.LinkConfig;
import ru.surguch.notification.link.Token;

/**
 * Takes the letter that has been due longest, for as long as the lease: of several instances only one gets it. Its link is
 * stored before anybody reads the letter.
 */
@ApplicationScoped
class TakeLetter {

    private final LetterConfig letters;
    private final LinkConfig links;
    private final Clock clock;

    TakeLetter(LetterConfig letters, LinkConfig links, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** Empty when none is due. */
    @Transactional
    Optional<Draft> next() {
        var now = clock.instant();
        return Letter.due(now).map(letter -> draft(letter, now));
    }

    private Draft draft(Letter letter, Instant now) {
        letter.hold(now.plus(letters.lease()));
        var draft = letter.draft(Token.random(), now.plus(links.valid()));
        Link.to(draft.requestId(), draft.token(), draft.expiresAt()).persist();
        return draft;
    }
}
