import UTF8Text

/// What a field of a mail's head says, by its name in many languages: "From", "Betreff", "Gesendet".
package enum MailFieldName: Sendable {
  case from, to, subject, date

  /// The field of this name, without its colon; nil for others.
  package init?(_ name: String) {
    guard let known = Self.names[name.lowercased()] else { return nil }
    self = known
  }

  private static let names = WordMap<MailFieldName>(
    [
      (
        .from,
        """
        from,von,de,da,van,från,fra,od,от,від,lähettäjä,kimden,从,差出人,发件人,寄件者,보낸사람,보낸 사람,من,מאת,από,gönderen,\
        feladó,de la,expéditeur,absender,remitente,mittente,nadawca,odesílatel,отправитель,відправник,\
        od koho,dari
        """
      ),
      (
        .to,
        """
        to,an,à,para,a,aan,till,til,do,кому,vastaanottaja,kime,宛先,收件人,收件者,받는사람,προς,komu,pro,받는 사람,címzett,\
        către,alıcı,destinataire,empfänger,destinatario,odbiorca,получатель,kepada,إلى,אל,cc,kopia
        """
      ),
      (
        .subject,
        """
        subject,betreff,objet,asunto,assunto,oggetto,onderwerp,ämne,emne,temat,тема,předmět,predmet,aihe,\
        konu,件名,主题,主旨,제목,θέμα,tárgy,subiect,perihal,الموضوع,נושא,sujet
        """
      ),
      (
        .date,
        """
        date,datum,fecha,data,dato,sent,gesendet,envoyé,enviado,inviato,verzonden,skickat,sendt,wysłano,\
        дата,отправлено,odesláno,lähetetty,tarih,日時,送信日時,日期,发送时间,날짜,보낸 날짜,ημερομηνία,gönderme tarihi,\
        gönderildi,dátum,elküldve,dată,tanggal,التاريخ,תאריך
        """
      ),
    ], partedBy: UInt8(ascii: ","))
}
