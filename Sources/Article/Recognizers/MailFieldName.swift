/// What a field of a mail's head says, by its name in many languages: "From", "Betreff", "Gesendet".
package enum MailFieldName: Sendable {
  case from, to, subject, date

  /// The field of this name, without its colon; nil for others.
  package init?(_ name: String) {
    guard let known = Self.names[name.lowercased()] else { return nil }
    self = known
  }

  private static let names: [String: MailFieldName] = [
    "from": .from, "von": .from, "de": .from, "da": .from, "van": .from, "från": .from, "fra": .from, "od": .from,
    "от": .from, "від": .from, "lähettäjä": .from, "kimden": .from, "从": .from, "差出人": .from, "发件人": .from,
    "寄件者": .from, "보낸사람": .from, "보낸 사람": .from, "من": .from, "מאת": .from, "από": .from, "gönderen": .from,
    "feladó": .from, "de la": .from, "expéditeur": .from, "absender": .from, "remitente": .from, "mittente": .from,
    "nadawca": .from, "odesílatel": .from, "отправитель": .from, "відправник": .from, "od koho": .from, "dari": .from,
    "to": .to, "an": .to, "à": .to, "para": .to, "a": .to, "aan": .to, "till": .to, "til": .to, "do": .to, "кому": .to,
    "vastaanottaja": .to, "kime": .to, "宛先": .to, "收件人": .to, "收件者": .to, "받는사람": .to, "προς": .to,
    "komu": .to, "pro": .to, "받는 사람": .to, "címzett": .to, "către": .to, "alıcı": .to, "destinataire": .to,
    "empfänger": .to, "destinatario": .to, "odbiorca": .to, "получатель": .to, "kepada": .to, "إلى": .to, "אל": .to,
    "cc": .to,
    "subject": .subject, "betreff": .subject, "objet": .subject, "asunto": .subject, "assunto": .subject,
    "oggetto": .subject, "onderwerp": .subject, "ämne": .subject, "emne": .subject, "temat": .subject, "тема": .subject,
    "předmět": .subject, "predmet": .subject, "aihe": .subject, "konu": .subject, "件名": .subject, "主题": .subject,
    "主旨": .subject, "제목": .subject, "θέμα": .subject, "tárgy": .subject, "subiect": .subject, "perihal": .subject,
    "الموضوع": .subject, "נושא": .subject, "sujet": .subject,
    "date": .date, "datum": .date, "fecha": .date, "data": .date, "dato": .date, "sent": .date, "gesendet": .date,
    "envoyé": .date, "enviado": .date, "inviato": .date, "verzonden": .date, "skickat": .date, "sendt": .date,
    "wysłano": .date, "дата": .date, "отправлено": .date, "odesláno": .date, "lähetetty": .date, "tarih": .date,
    "日時": .date, "送信日時": .date, "日期": .date, "发送时间": .date, "날짜": .date, "보낸 날짜": .date, "ημερομηνία": .date,
    "gönderme tarihi": .date, "gönderildi": .date,
    "dátum": .date, "elküldve": .date, "dată": .date, "tanggal": .date, "التاريخ": .date, "תאריך": .date, "kopia": .to,
  ]
}
