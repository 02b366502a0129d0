package ru.surguch.local.infra;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;

/** An SMTP server that takes every mail for everybody and says 250 only when the mail is on the disk. */
final class MailServer implements Server {
    private final GreenMail server;
    private final MailFolder folder;

    static MailServer start(MailFolder folder, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MailServer mail = new MailServer(server, folder);
        server.getUserManager().setMessageDeliveryHandler(mail::deliver);
        server.start();
        return mail;
    }

    private MailServer(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        folder.keep(message.getMessage(), recipient.getEmail());
        return everybody();
    }

    // GreenMail insists on a mailbox of its own, too
    private GreenMailUser everybody() throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser user = users.getUser("everybody");
        return user == null ? users.createUser("everybody@localhost", "everybody", "everybody") : user;
    }
}
