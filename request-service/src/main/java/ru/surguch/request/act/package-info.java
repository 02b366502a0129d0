/** The acceptance act (акт приёма-передачи) of a certificate: the paper, its bytes, and the signature under them. */
package ru.surguch.request.act;
