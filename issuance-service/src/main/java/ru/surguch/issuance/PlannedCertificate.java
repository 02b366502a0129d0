package ru.surguch.issuance;

import ru.surguch.contracts.Approval;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;

/** What step 4 has committed, on its way through steps 5 to 8. */
record PlannedCertificate(SerialNumber serial, byte[] tbs, Approval approval) {

    RequestId requestId() {
        return approval.requestId();
    }
}
