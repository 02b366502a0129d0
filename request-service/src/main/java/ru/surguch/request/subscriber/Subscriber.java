package ru.surguch.request.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import ru.surguch.contracts.Subject;

/** The bank's record of one subscriber: what goes into certificates, and where letters go. */
@Entity
public class Subscriber {

    private static final int COMMON_NAME_LIMIT = 64; // RFC 5280 App. A.1, ub-common-name

    @Id
    private String login;

    private String surname;

    @Column(name = "given_name")
    private String givenName;

    private String title;
    private String organization;
    private String locality;
    private String state;
    private String inn;
    private String ogrn;
    private String email;
    private String phone;

    @Version
    private int version;

    protected Subscriber() {}

    public Subscriber(Login login, Subject subject, String email, String phone) {
        this.login = login.value();
        write(subject, email, phone);
    }

    public void change(Subject subject, String email, String phone) {
        write(subject, email, phone);
    }

    private void write(Subject subject, String email, String phone) {
        refuseWrong(subject);
        this.surname = subject.surname();
        this.givenName = subject.givenName();
        this.title = subject.title();
        this.organization = subject.organization();
        this.locality = subject.locality();
        this.state = subject.state();
        this.inn = subject.inn();
        this.ogrn = subject.ogrn();
        this.email = email;
        this.phone = phone;
    }

    private static void refuseWrong(Subject subject) {
        if (subject.fullName().length() > COMMON_NAME_LIMIT) {
            throw new SubscriberRefusal(SubscriberWhy.NAME_TOO_LONG);
        }
        if (!OrganizationNumber.isInn(subject.inn())) {
            throw new SubscriberRefusal(SubscriberWhy.INN_WRONG);
        }
        if (!OrganizationNumber.isOgrn(subject.ogrn())) {
            throw new SubscriberRefusal(SubscriberWhy.OGRN_WRONG);
        }
    }

    public Login login() {
        return new Login(login);
    }

    public Subject subject() {
        return new Subject(surname, givenName, title, organization, locality, state, inn, ogrn);
    }

    /** Whether the bank has written to this address and called this number before (851-П: a changed contact is a warning). */
    public boolean isReachedAt(String email, String phone) {
        return this.email.equalsIgnoreCase(email) && this.phone.equals(phone);
    }
}
