package ru.surguch.request.contact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.seal.ContactSealer;
import ru.surguch.web.DeskKeys;

/** Seals a contact for the officers, who call, and for the voice, which only writes. */
@ApplicationScoped
public class ContactSeals {

    private final ContactSealer approval;
    private final ContactSealer notification;

    ContactSeals(DeskKeys keys) {
        this.approval = new ContactSealer(keys.named("approval-contact"));
        this.notification = new ContactSealer(keys.named("notification-contact"));
    }

    public Sealed forReview(RequestId request, String email, String phone) {
        return approval.seal(new Contact(request, email, phone));
    }

    /** Without the phone, which no letter needs. */
    public Sealed forDelivery(RequestId request, String email) {
        return notification.seal(new Contact(request, email, null));
    }
}
