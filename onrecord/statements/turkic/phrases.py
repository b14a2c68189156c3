"""Patterns of Turkish and Azerbaijani: days, openers, places and times between speaker and statement, nouns of saying.

Here: compiled patterns. Not here: the sentence they are matched in (turkic/sentence.py), how they are put together (turkic/propose.py), word lists (data/cues_*.toml).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER
from onrecord.statements.times import spelled

DAYS = r"pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar|bazar\s+ertəsi|çərşənbə\s+axşamı|çərşənbə|cümə\s+axşamı|cümə|şənbə|bazar"
#: Times that stand beside the verb of saying rather than in what is said.
_TOLD = "|".join(f for language in ("tr", "az") for f in spelled(language, ("last", "last_season", "earlier", "ago", "later")))
#: At the head of a sentence, before a name.
_HEAD = "|".join(
    f for language in ("tr", "az") for f in spelled(language, ("month", "month_year", "month_last_year", "year", "season", "season_year"))
)
MONTHS = r"ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|yanvar|fevral|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
TIME = (
    rf"(?:bu\s+gün|bugün|(?:önceki|evvelki|evvelsi)\s+gün|srağagün|bu\s+akşam|dünən|dün|(?:{DAYS})(?:\s+(?:günü|gün|sabahı|akşamı))|\d{{1,2}}\s+(?:{MONTHS})\w*(?:[’'][dt][ae]|\s+günü|\s+tarihinde|\s+tarixində)?"
    rf"|(?:{MONTHS})\w{{1,3}}\s+\d{{1,2}}(?![-’']?\w?[dt]\w[nk])[-’']?\w{{0,3}}|(?:{MONTHS})(?:\s+ayında|[’']?[dt][aəe])(?=\s*,|\s+\S+(?:\s\S+)?[’'][ny]?[aeə]\s|\s+(?:gazeteci|jurnalist|deputat|milletvekil)l[aeə]rin?[aeə]\s)|(?:bazar\s+ertəsi|çərşənbə\s+axşamı|cümə\s+axşamı)(?!\w)"
    rf"|{_TOLD}|(?:geçen|önceki|geçtiğimiz)\s+(?:hafta|ay|yıl|gün)(?!\s+[^\W\d_]+[dt][ıiuü]kl[ae]r[ıi]\s)"
    r"|saat\s+[\d.:]+\S*(?:\s+(?:civarında|sıralarında|sularında|radələrində|itibarıyla))?|(?:akşam|sabah|öğle|gece|öğleden\s+sonra|gün(?:ün)?\s+erken|günün\s+ilk)\s+saatlerinde(?=\s*,)|(?:axşam|səhər|gecə|günorta)\s+saatlarında(?=\s*,)|günün\s+ikinci\s+yarısında(?=\s*,)|axşamüstü|axşam|səhər|bu\s+sabah|bu\s+səhər|sonradan|sonra)"
    r"(?:\s+(?:axşam|səhər|günorta|gecə|sabah|akşam|gece|öğleden\s+sonra))?"
)
LEADS = re.compile(
    rf"(?:[{UPPER}]{{3,}}[{UPPER}\s/]*(?:,\s*\d+\s+\w+)?(?:\s*,\s*[^,–—\n]{{2,30}}|\s*\([^)]*\))?\s*(?:[–—]|(?<=[\s)])-|-(?=\s))[–—-]*\s*|\d{{1,2}}[:.]\d\d\s*(?:[–—|-]\s*)?"
    rf"|(?:Öte\s+yandan|Ayrıca|Daha\s+sonra|Bunun\s+üzerine|Bu\s+arada|Öte\s+taraftan|Konuyla\s+ilgili|Həmçinin|Halbuki|Oysaki|Oysa|Hâlbuki|Bununla\s+yanaşı|Bununla\s+belə|Bununla\s+birlikte|Bundan\s+əlavə|Daha\s+sonra|Öz\s+növbəsində"
    rf"|(?:Qeyd\s+edək|Xatırladaq|Bildirək|Qeyd\s+olunmalıdır|Bilindiği\s+gibi|Hatırlanacağı\s+üzere|Məlum\s+olduğu\s+kimi)(?:\s+ki)?|(?i:(?:görüşme|toplantı|zirve|müzakere|konferans|temas|oturum|görüş|iclas|sammit|zirvə|danışıq|məsləhətləşmə|brifinq|brifing))(?:l[aəe]r)?(?:s?[ıiuü])?n?[ıiuü]n\s+(?:ardından|sonunda|sonucunda|yekununda|nəticəsində|sonrasında)|(?i:söyleşi|röportaj|mülakat|müsahibə|söhbət|görüşme|görüş|toplantı|iclas|tədbir|tören|mərasim)(?:y?[ıiuü]|s[ıiuü])?(?:n?[ıiuü]n)?\s+(?:öncesinde|sonrasında|sırasında|esnasında|əvvəlində|zamanı|sonunda)|(?:Söhbət|Müsahibə|Çıxış|Söyleşi|Röportaj)(?:[ıi]m[ıi]z)?[dt][aə](?=\s+o(?:\s|,))|Sonda|En\s+sonda|Ən\s+sonda|Axırda|Son\s+olarak|Sonuncu\s+olaraq|Bundan\s+(?:əvvəl|öncə)|Ardından|Eyni\s+zamanda|Görüşdən\s+sonra|Toplantının\s+ardından|Görüşün\s+ardından|Daha\s+əvvəl|Daha\s+önce)\s*,?\s+|(?i:{TIME})\s*,?\s+|(?i:{_HEAD})\s*,?\s+(?=[{UPPER}]))+"
)
#: Words with a case ending of place, time or company between the speaker and what was said: "at the briefing", "in a post".
VENUE_NOUN = (
    r"(?:açıklama|açıqlama|müsahibə|röportaj|mülakat|brifing|brifinq|toplantı|iclas|konuşma|çıxış|paylaşım|paylaşma|hesab|bildiri|bəyanat|mesaj|yazı|məqalə|mektup|məktub"
    r"|görüş(?:me)?|söhbət|proses(?=d[əe])|yanıt|program|proqram|tören|mərasim|konferans|forum|ziyaret|səfər|yayın|efir|oturum|zirve|sammit|sosial\s+şəbəkə|demeç|cevap|cavab|hesap|duyuru|rapor|hesabat|məlumat|facebook|twitter|telegram|instagram|x|savunma|ifade|duruşma|sunum|açılış|açılışı|tədbir|panel|seminer|seminar|təqdimat|telefonla|səhifə|sayfa|kanal|podkast|podcast"
    r"|veriliş|bülten|televizyon|televiziya|radyo|radio|brifinq|konfrans|konqres|kongre|miting|məhkəmə|parlament|meclis|komisyon|komissiya|dinləmə|oturum|yemek|iftar|mütalaa|iddianame|önerge|çağırış|xitab|gerekçe|çalıştay|köşə|köşe|tweet|tvit"
    r"|canlı\s+yayın|müraciət|həftə(?:si)?|sərgi|fuar|zirvə|mətbuat\s+konfransı|basın\s+toplantısı|not|e-?posta|e-?məktub|dilekçe|ərizə|kitap|kitab|belgesel|tutanak"
    r"|söyleşi|değerlendirme|makale|sohbet|buluşma|tanıtım|lansman|basın\s+bildirisi|analiz|etkinlik|sempozyum|kurultay|celse|resepsiyon|kokteyl|kahvaltı|kutlama|bayramlaşma|miting|hutbe|vaaz|nutuk|nutk|hitabe|video|inceleme|gezi|yorum|şerh|kararname|genelge)"
)
LOCATIVE = r"(?:[-’']?(?:(?:lar|lər|ler)?[ıiuü]?s?[ıiuü]?(?:n)?[dt][aəe](?:ki)?))"
ADJUNCT = re.compile(
    rf"(?:(?![^,«»“”\"‘’]{{0,60}}(?:n[ıiuü]n|lar[ıi]n|l[əe]r[ıi]n)\s+(?:birgə|ortak)\s)(?:(?!\s(?:için|üçün)\s)[^,«»“”\"‘’]){{0,90}}?(?<!\w){VENUE_NOUN}{LOCATIVE}(?!\w)(?!\s+(?:yer\s+(?:alan|verilen)|çıkan|yayılan|paylaşılan|yayımlanan|yayınlanan|dolaşan|atılan|yapılan|keçirilən|yayılan|dərc\s+olunan|gedən|verilən)[\s,])(?!\s+bulun)\s*,?\s*|(?i:{TIME})\s*,?\s+|(?:jurnalistlərə|gazetecilere|basın\s+mensuplarına|öz\s+növbəsində|onun\s+sözlərinə\s+cavab\s+olaraq)\s*,?\s+"
    r"|(?:(?:kendi|resmi|resmî|kişisel|kurumsal|şahsi)\s+)?(?:(?:sosyal\s+medya|X|Twitter|Facebook|Instagram|Telegram|TikTok|NSosyal|LinkedIn)[’']?(?:\s+(?:kanalı|hesabı|sayfası|hesapları)ndan|[dt][ae]n)|internet\s+sitesinden|kürsüden)(?!\w)\s*,?\s*"
    r"|(?:isə|ise|da|də|de|dəxi|ayrıca|həmçinin|daha\s+sonra|bu\s+konuda|bununla\s+bağlı|konuyla\s+ilgili)(?!\w)\s*,?\s*|,\s+)",
    re.IGNORECASE,
)
SAYS = re.compile(r"[\s,–—-]*(?:diye|deyə|şeklinde|(?:söz|ifade|cümle)leriyle|(?:ifade|cümle)siyle|biçiminde|sözləri\s+ilə)?[\s,–—-]*$")
#: "While X says …,": somebody else speaks behind it.
CONTRAST = re.compile(r"k[aəe]n\s*,?\s*$")
#: Whose it is, behind a verbal noun, and the case behind that.
_OWNED = r"(?:m[ıiuü](?:z[ıiuü]?)?|n[ıiuü]z[ıiuü]?)?(?:n[ıiuüaəe]|n[ıiuü]n|nd[aəe]n?|[aəeıiuü])?"
NOMINAL = re.compile(
    rf"(?:[dt][ıiuü](?:[ğy][ıiuü]|[kq]l[aəe]r[ıi]){_OWNED}|[aəe]c[aəe](?:[ğy][ıi]|[kq]l[aəe]r[ıi]){_OWNED}|(?<!açıqla)(?<!açıkla)m[aəe](?:s[ıi]|l[aəe]r[ıi])(?:n[ıiaəe]|nd[aəe]n)"
    r"|m[aəe](?:m|n)[ıi]z[ıiaəe]|(?<!açıqla)(?<!açıkla)m[aəe][ğkqy](?:[aəeıi]|[dt][aəe]n?)|m[aəe]k|m[aə]q|l[ıiuü][ğy][ıiuü](?:n[ıiuüaəe]|nd[aəe]n)|[ıiuü]nc[aə]y[aə]|(?<!\w)(?:etirazını|dəstəyini|təəssüfünü|inamını|arzusunu|heyrətini))(?:\s+d[aəe]|\s+is[əe])?\W*$"
)
#: A clause that ends in a verb of its own, so that who spoke stands behind it.
#: "The outlet, citing sources": whose words the outlet carries.
CITING = re.compile(
    r"(?P<who>[^,;:«“\"]{3,70}?(?:lar[ıi]?na|ler[i]?ne|lər[i]?nə|l[aə]r[aə]|na|nə|ne|ya|yə|ye|a|ə|e))\s+(?:dayanarak|dayandırarak|istinadən|istinadla|istinad\s+edərək|atıfla|dayandırdığı\s+haber(?:in)?de,?|əsaslandığı\s+xəbər(?:in)?də,?)\s+"
)
FINITE = {
    "az": re.compile(r"(?:[ıiuü]b(?:l[aə]r)?|[ıiuü]r(?:l[aə]r)?|[aə]c[aə]q|[aə]c[aə]k|[aə]r|m[aə]z|d[ıiuü]r(?:l[aə]r)?|[dt][ıiuü](?:l[aə]r|m|q|k)?|yox|var|deyil|olar|[ıiuü]r[ıiuü][qk]|[aə]c[aə][ğy][ıi][qk])\W*$"),
    "tr": re.compile(r"(?:yor(?:l[ae]r|uz|um)?|[dt][ıiuü](?:l[ae]r|k|m)?|[ae]c[ae][kğ](?:l[ae]r|ız|iz)?|m[ıiuü]ş(?:t[ıiuü])?|[dt][ıiuü]r|var|yok|değil|[ıiuüae]r(?:l[ae]r)?|m[ae]z)\W*$"),
}  # fmt: skip
#: Journalists and media that something is said to.
AUDIENCE = (
    r"(?:jurnalistlərə|müxbirlərə|reportyorlara|mətbuata|redaksiyamıza|qəzetimizə|jurnalımıza|nəşrimizə|portalımıza|saytımıza|agentliyimizə|kanalımıza|radiomuza|jurnala|qəzetə|agentliyə|telekanala"
    r"|(?:[^\W\d_]+['’]?\s+)?muhabirine|(?:[^\W\d_]+\s+)?müxbirinə|gazetecilere|muhabirlere|basın\s+mensuplarına|basına|yayınımıza|gazetemize|ajansımıza|kanalımıza|sitemize|dergimize|portalımıza|radyomuza|televizyonumuza|muhabirimize|müxbirimizə|dergiye|gazeteye|ajansa)"
)
#: Whom, where or when it was said, between a clause and its verb: "that it opens to the press said".
_TRAILS = re.compile(
    rf"\s+(?:{AUDIENCE}|(?i:{TIME})|(?:X|Twitter|Facebook|Telegram|Instagram|YouTube)(?:[’'-]?[dt][aəe]n?)?|(?:[^\s,]+\s+){{0,3}}(?:hesab|sayfa|kanal|səhifə|profil)(?:s?[ıi])?n?[dt][aəe]n?"
    rf"|[{UPPER}“\"«][^\s,]*(?:\s+[{UPPER}][^\s,]*){{0,3}}(?:[’'-](?:y?[aəe]|n[aəe])|gazetesine|ajansına|dergisine|televizyonuna|radyosuna|kanalına|[»”\"](?:y?[aə]|n[aə]))"
    rf"|(?:[{UPPER}“\"«][^\s,]*\s+){{1,3}}(?:qəzetinə|agentliyinə|telekanalına|radiosuna|saytına|portalına|jurnalına|nəşrinə|gazetesine|ajansına|dergisine|televizyonuna|radyosuna|kanalına)"
    rf"|(?:[^\s,]+\s+){{0,4}}{VENUE_NOUN}{LOCATIVE})(?!\w)\W*$"
)
_PRINTED = re.compile(r"(?:[^\s,]+\s+){1,2}(?:yayımlanan|yayınlanan|çıkan|nəşr\s+olunan|çap\s+olunan)\s+")
#: A noun with a possessive and a case that makes one thing of the noun before it: "in the journalist case".
_PART_OF = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü][ıiuü])nd[aəe]k[ıi]$")
_OF_NOUN = re.compile(r"(?:s[ıiuü]|[^aəeıioöuü][ıiuü])n[dt][aəe]n?$")
#: The speaker named again behind a participle: "so saying, X, who drew applause, said".
_AGAIN = re.compile(rf"[^,“\"«]{{0,60}}?[^\W\d_][aəe]n\s+(?P<who>[{UPPER}]\w+(?:\s[{UPPER}]\w+)?),\s+")
_CONDITION = r"(?:adının|isminin|adı|kimliyinin|kimliğinin|anonim)[^,«“\"]{0,60}?(?:şərti\s+ilə|şərtilə|şartı(?:yla|\s+ile)|koşulu(?:yla|\s+ile)|kaydı(?:yla|\s+ile))"
#: Particles and conditions between the speaker and the words.
_BETWEEN = re.compile(
    rf"(?:(?:görüş|iclas|brifinq|tədbir|müzakirə|proses|mərasim|dinləmə|danışıq|çıxış|söhbət|müsahibə)(?:(?:l[aə]r)?d[aə]n\s+sonra|(?:s?[ıiuü])?n?[ıiuü]n\s+(?:sonunda|əvvəlində|gedişində|yekununda)))(?!\w)\s*,?\s*|[«“\"][^«»“”\"\n]{{2,60}}[»”\"]\s+(?:başlıklı|başlıqlı|adlı|isimli)\s+(?:[^\s,«“\"]+\s+){{0,2}}?[^\s,«“\"]+[dt][aəe]\s*,?\s+|(?:bununla\s+belə|buna\s+baxmayaraq|bununla\s+birlikte|buna\s+rağmen|yine\s+de)\s*,?\s*|[«“\"][^«»“”\"\n]{{2,24}}[»”\"]\s+(?:səhifə|hesab|kanal|sayfa|profil)(?:s?[ıi])?n?[dt][aə]\s*,?\s*|\([^()\n]{{1,40}}\)\s*,?\s*|(?:[^\s,«“\"]+\s+){{0,4}}(?:sorusu|soruları|sualı|sorğusu|talebi)\s+(?:üzerine|üzərinə|əsasında)\s*,?\s*|(?:[^\s,«“\"]+\s+){{0,5}}(?:sorğu|sual|soru|talep|müraciət|iddia|ittiham|suçlama|eleştiri|tənqid)[^\W\d_]*\s+(?:cavab|yanıt|cevap|karşılık)\s+ol(?:araq|arak)(?!\w)\s*,?\s*|(?:telefonla\s+|sorğumuzla\s+)?(?:ulaştığımızda|aradığımızda|görüştüğümüzde|sorduğumuzda|soruşduqda|soruşduğumuzda|zəng\s+etdikdə|əlaqə\s+saxladı(?:qda|ğımızda))\s*,?\s*|(?:özü|kendisi|telefonla|zəng\s+edərək|(?:vəsatətlə\s+|kürsüdən\s+)?çıxış\s+edərək|(?:[^\s,«“\"]+\s+){{0,4}}(?:sual(?:lar)?ını|soru(?:lar)?(?:nı|sını|sunu))\s+(?:cavablandır|yanıtla|cevapla)[^\W\d_]*|söz\s+al(?:araq|arak)|(?:son\s+(?:dəfə|sözünü)\s+)?söz\s+alarkən|(?:bəyanat|açıqlama|məlumat)\s+(?:yayaraq|verərək)|paylaşım\s+edərək|(?:[^\s,«“\"]+\s+){{0,4}}(?:əsas\s+gətirərək|istinad\s+edərək|əsaslanaraq|müraciət\s+edərək|müraciətlə|müraciətdə|cavab\s+verərək|əlaqə\s+saxladığı\w*\s+(?:zaman|vaxt))|müdaxilə\s+edərək|münasibət\s+bildirərək|isə|ise|da|də|de|dəxi|eyni\s+zamanda|xüsusilə|özellikle|bundan\s+başqa|konkret\s+olaraq|ayrıca|həmçinin|bir\s+daha|bir\s+kez\s+daha|daha\s+sonra|bu\s+konuda|bununla\s+bağlı|bu\s+münasibətlə|konuyla\s+ilgili|konuya\s+ilişkin|öz\s+növbəsində)(?!\w)\s*,?\s*"
    rf"|(?:[^\s,«“\"]+[dt][aəe]\s+)?(?i:{AUDIENCE})(?!\w)(?:\s+(?:açıqlama|açıklama|müsahibə|məlumat)\w*)?\s*,?\s*|(?i:{TIME})(?!\w)\s*,?\s*|(?i:{_CONDITION})\s*,?\s*|(?:hiçbir|herhangi\s+bir|heç\s+bir|hər\s+hansı\s+bir)\s+(?:kanıt|delil|belge|sübut|dəlil|fakt)\s+[^\W\d_]+m[aə]d[aə]n\s*,?\s*|(?:kanıt|delil|sübut|dəlil)\s+[^\W\d_]+m[aəe]d[aəe]n\s*,?\s*"
    r"|(?:milletvekillerine|vekillere|senatörlere|deputatlara|millət\s+vəkillərinə)\s+(?=(?:[^\s,;:«“\"]+\s+){0,2}[^\s,;:«“\"]+[ıiuü]n\s)|,\s+"
)
REPORT_OF = re.compile(
    rf"(?P<who>[^,;:]{{2,90}}?)(?:[’']?n?d[aəe]n\s+(?:yapılan|verilen|yayımlanan|verilən|yayılan|edilən)\s+(?:yazılı\s+)?|[’'-]?n?[ıiuü]n\s+(?:(?i:{TIME})\s+)?(?:(?:\d{{1,2}}\s+[^\W\d_]+\s+)?(?:\d{{4}}\s+)?(?:tarihli|tarixli)\s+)?(?:[^\W\d_]{{2,}}[dt][ıiuü][ğy][ıiuü]\s+|[{UPPER}][^\W\d_]+[’'][dt][aəe]\s+|yazılı\s+|rəsmi\s+|resmi\s+|son\s+|ilkin\s+|birgə\s+|ortak\s+|yaydığı\s+|yayımladığı\s+|yayınladığı\s+|paylaştığı\s+|paylaşdığı\s+|verdiyi\s+|yaptığı\s+|(?:[^\s,«“\"]+\s+){{0,2}}(?:sitesinde|hesabından|hesabında|sayfasında|saytında|səhifəsində|kanalında)\s+|(?:yayımlanan|yayınlanan|paylaşılan|yapılan|yerləşdirilən|dərc\s+olunan|yayılan)\s+)*|\s+(?:yazılı\s+)?)"
    r"(?P<form>açıklama(?:sı)?nda|açıklamada|duyuru(?:su)?nda|duyuruda|bülten(?:in)?de|bilgi\s+notunda|açıqlamada|açıqlama(?:sı)?nda|bəyanat(?:ı)?nda|bəyanatda|bildiri(?:si)?nde|bildiride|rapor(?:u)?nda|raporda|hesabat(?:ı)?nda|hesabatda|məlumat(?:ı)?nda|məlumatda|mesaj(?:ın)?da|müraciət(?:in)?də|sənəddə|qərarında|kararında)"
)  # fmt: skip
STATEMENT = re.compile(
    r"(?:(?:[Yy]apılan|[Yy]ayımlanan|[Yy]ayınlanan|[Vv]erilən|[Yy]ayılan|[Qq]əbul\s+edilən|Konuya\s+ilişkin\s+yapılan|Konuyla\s+ilgili\s+yapılan)\s+(?:yazılı\s+|resmi\s+|rəsmi\s+|ortak\s+|birgə\s+)?)?(?:[Oo]rtak\s+|[Bb]irgə\s+)?"
    r"(?:(?:[Kk]arar\s+)?[Mm]et(?:in|n)(?:in)?(?=de)|(?i:açıklama|açıqlama|bəyanat|bildiri|məlumat)|Rapor|Hesabat|Sənəd)(?:sı)?(?:n)?d[aəe](?!\w)"
)
BASED_ON = re.compile(
    r"(?P<via>.{2,40}?)[’']?n?[ıiuü]n\s+(?P<who>.{2,80}?)\s+(?:dayandırdığı|istinad\w*\s+verdiyi|(?:atfen|atıfla|dayanarak|dayandırarak|istinadən|istinadla|əsaslanaraq)\s+(?:verdiği|geçtiği|aktardığı|duyurduğu|yazdığı|yaydığı|verdiyi))\s+(?:haber|xəbər|məlumat|bilgi|yazı)\w*\s+(?:göre|görə|əsasən)"
)
BELONGS = re.compile(
    r"[Bb]u\s+(?:sözler|sözlər|ifadeler|ifadələr)\s*,?\s+(?P<who>[^.]{3,120}?)[’']?(?:y?[aəe]|n[aəe])\s+(?:ait|aittir|aiddir|məxsusdur)"
)
GOERE = re.compile(
    r"(?:sözlerine|açıklamasına|açıklamalarına|ifadesine|iddiasına|verilerine|haberine|değerlendirmesine|tahminine|raporuna|aktardığına|belirttiğine|söylediğine|bildirdiğine)\s+$"
)
ENDS_OBJECT = re.compile(r"(?:n[ıiuü]|l[aəe]r[ıi]|[ıiuü])$")


_VENUE = re.compile(
    r"(?<!\w)((?:[\w’'-]+\s+){0,4}?[«“\"]?[\w’'-]+[»”\"]?\s+)?((?:basın\s+toplantısı|mətbuat\s+konfransı|toplantı|brifin[gq]|iclas|forum|konferans|konfrans|sammit|zirve|zirvə|panel|seminer|seminar|tədbir|təqdimat|sunum|açılış"
    r"|mərasim|tören|miting|oturum|veriliş|efir|yayın|canlı\s+yayın|dinləmə|həftə|çalıştay|iftar|kongre|konqres|səhifə|hesab|kanal|fuar|sərgi|müsahibə|röportaj|söyleşi|mülakat)(?:sı|si|su|sü|ı|i|u|ü)?)[’']?(?:n)?[dt][aəe](?!\w)",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    rf"(?P<to>[«“\"]?[{UPPER}][\w.-]*(?:\s+[{UPPER}\d][\w.-]*){{0,3}}[»”\"]?(?:[-’']?(?:y?[aəe]|n[aəe])|\s+(?:telekanalına|agentliyinə|qəzetinə|radiosuna|saytına|jurnalına|nəşrinə|portalına|kanalına|gazetesine|ajansına|dergisine|televizyonuna|kanalına)))(?:\s+(?:verdiyi|verdiği|eksklüziv|özel|öz|xüsusi))?"
    r"\s+(?:müsahibə|açıqlama|konuşan|röportaj|demeç|mülakat|açıklama|danışan)\w*"
)
_SOCIAL = re.compile(r"(?<!\w)(X|Facebook|Feysbuk|Teleqram|İnstaqram|Twitter|Telegram|Instagram|TikTok|YouTube)(?![\w-])")
#: How it was said, between a clause and its verb.
_MANNER = re.compile(
    r"\s+(?:bir\s+(?:kez\s+|kere\s+|dəfə\s+)?daha|yenid[eə]n|tekrar|təkrar(?:ən)?|açıkça|açıq(?:ca|-aydın)?|q[əa]ti(?:\s+(?:şəkildə|surətdə)|yyətlə)|kesin(?:likle|\s+(?:bir\s+)?(?:dille|şekilde))"
    r"|özellikle|xüsusi(?:lə|\s+olaraq)?|ısrarla|israrla|net\s+(?:bir\s+)?(?:dille|şekilde)|önemle|əminliklə|təəssüflə|üzüntüyle|memnuniyetle|məmnunluqla|gururla|defalarca|dəfələrlə|bizzat|şəxsən|resmen|rəsmən|toptan|tümüyle|bütünüyle|tamamen|tamamilə|bütövlükdə|kökünden|kökündən|kategorik(?:\s+olarak|\s+şəkildə)?|peşinen"
    r"|sərt(?:\s+şəkildə)?|ciddi\s+şəkildə|şiddətlə|qətiyyətli\s+şəkildə|alenen|açıktan|sert(?:çe|\s+(?:bir\s+)?(?:dille|şekilde))|kəskin(?:\s+şəkildə)?|altını\s+çiz(?:erek|ərək)|ayrıca|həmçinin|telefonla|önceden|əvvəlcədən|ilk\s+kez|ilk\s+dəfə|(?:üstü\s+)?(?:kapalı|örtülü|dolaylı|dolayısı|açık|gizli|üstüörtülü|dolayı|aydın)\s+(?:bir\s+)?(?:biçimde|şekilde|şəkildə|dille|tərzdə))$",
    re.IGNORECASE,
)


#: On what something was said, behind the clause of it.
_ON_IT = re.compile(r"\s+(?:barədə|barəsində|haqqında|haqda|ilə\s+bağlı|konusunda|hakkında|yönünde)$")


_DOING = re.compile(r"[^\W\d_]{2,}m[aə](?:s[ıi]|l[aə]r[ıi])$")


def untold(said: str) -> str:
    """The clause of what was said without the words for whom, where, when or how that stand between it and the verb."""
    if (
        not NOMINAL.search(said)
        and (on := _ON_IT.search(said))
        and (NOMINAL.search(said[: on.start()]) or _DOING.search(said, 0, on.start()))
    ):
        return said[: on.start()]
    if not NOMINAL.search(said) and (manner := _MANNER.search(said)):
        before = said[: manner.start()]
        if NOMINAL.search(before) or ENDS_OBJECT.search(before):
            return before
    if not NOMINAL.search(said):
        for space in reversed([m.start() for m in re.finditer(r"\s+", said)][-6:]):
            if NOMINAL.search(said[:space]) and _TRAILS.fullmatch(said, space):
                return said[:space]
    return said


#: What is denied as a rumour: the noun for it, behind the clause of what it says.
_RUMOUR = re.compile(
    r"(?:[dt][ıiuü][ğy][ıiuü]|[aəe]c[aəe][ğy][ıi])(?P<noun>(?:na|nə|ne)?\s+(?:yönündeki|yolundaki|şeklindeki|dair|ilişkin|hakkındaki|barədə|barəsində|haqqında|haqda|ilə\s+bağlı|kimi)\s+(?:[^\s,]+\s+)?"
    r"(?:iddia|söylenti|haber|yorum|söz|suçlama|eleştiri|dedikodu|ihbar|xəbər|şayiə|ittiham|məlumat|fikir|fikr|tənqid|yayılan|deyilən|yazılan|səslənən|bilgi)[^\W\d_]*(?:\s+(?:yalan|əsassız|uydurma|asılsız))?)$"
)


#: Where a rumour goes round, in front of the clause: the noun's own words.
_OF_RUMOUR = re.compile(r"(?:yer\s+alan|yayılan|dolaşan|çıkan|gedən|paylaşılan|gezen|dolanan|yazılan|səslənən)\s*,")


def rumoured(said: str) -> int | None:
    """How long the clause is in what somebody denies as a rumour ("that it stopped — rumours of it"); None where there is no rumour."""
    m = _RUMOUR.search(said)
    clause = said[: m.start("noun")] if m is not None else ""
    if len(clause.split()) < 3 or _OF_RUMOUR.search(clause):
        return None
    return len(clause)


#: What stands under a picture, which nobody says.
CAPTION = re.compile(
    r"(?<!\w)(?:foto|şək[ıi]l|şəkl|resim|resm|fotoğraf|görsel)[^\W\d_]*\s+(?:altında|altındakı|altındaki|alt\s*yazısında)(?!\w)",
    re.IGNORECASE,
)
#: Who names a source in a participle, in front of who it is.
WHO_CITES = re.compile(
    r"[^,;:«“\"\n]{3,80}?[^\W\d_][aə]\s+(?:istinad\s+edən|əsaslanan|atıfta\s+bulunan|atıf\s+yapan|gönderme\s+yapan)\s+(?=[^\W\d_])"
    r"|[^,;:«“\"\n]{2,60}?\s(?:gazetesine|ajansına|dergisine|kanalına|televizyonuna|sitesine|portalına|radyosuna)\s+(?:özel\s+)?"
    r"(?:konuşan|açıklama\s+yapan|demeç\s+veren|açıklamalarda\s+bulunan|değerlendirmelerde\s+bulunan|bilgi\s+veren|mülakat\s+veren|röportaj\s+veren)\s+(?=[^\W\d_])"
)
#: Somebody who is not to be named, or one of many.
UNNAMED = re.compile(r"(?:[^\W\d_]+[dt][aəe]n\s+)?(?:adı|ismi|kimli|bir\s|üst\s+düzey|yüksək\s+rütbəli)[^,;:]{2,90}", re.IGNORECASE)
#: A question or a charge, on which somebody says something: "on a question about the note the spokesman …".
UPON = re.compile(
    r"[^“”\"«»;:\n]{3,160}?\s(?:soru|sual|sorğu|talep|çağrı|eleştiri|iddia|suçlama|tənqid|ittiham|haber|xəbər|açıklama)[^\W\d_]{0,9}\s+(?:üzerine|üzərinə)\s*,?\s+"
)
#: A surname or an office and a body in the accusative.
_WHOM = re.compile(
    r"(?P<who>(?:[^\W\d_]+\s+){0,4}?[^\W\d_]+)\s+(?:tərəfləri|tarafları|ölkələri|ülkeleri|parlament|meclis|məclis|ordu|polis|komissiya|komisyon|hökumət|hükümet|nazirliy|bakanlığ|komitə|komite|bələdiyyə|belediye|iqtidar|iktidar|prokurorluğ|savcılığ|şirkət|şirket|müxalifət|muhalefet)(?:[ıiuü]|s?[ıiuü]n[ıiuü]|yi|ni|nı)?"
)
#: Behind an outlet that is credited at the head: a comma, which its name in marks can do without.
_COMMA, _COMMA_OR_NAME = re.compile(r"\s*,\s*"), re.compile(rf"\s*,\s*|\s+(?=[{UPPER}])")
_COMMA_OR_BLANK = re.compile(r"\s*,\s*|\s+(?=\w)")
#: Where the reports of a review are from, in front of each.
_PLACE_LABEL = re.compile(rf"([{UPPER}][\w’'-]+)(?::|\s*[–—])\s+")
#: Crediting by which a comma can be missing before the name of who spoke.
_CARRIES = re.compile(r"haberine|xəbərinə|yazdığına|aktardığına|habere|xəbərə")
#: A verb of saying in the third person plural.
_THEY = re.compile(r"(?:[^\W\d_]+\s+)?[^\W\d_]+l[aəe]r(?!\w)")
