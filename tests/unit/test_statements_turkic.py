"""One construct a case in Turkish and Azerbaijani: what is said and by whom, in texts written for these tests."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(language: str, text: str, outlet: str = "", published: date | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": language, "outlet": outlet or None, "published_on": published}
    return extract_statements(article_batch([article])).to_pylist()


AZ = [
    # the cue at the end, in front of "ki", behind a dash
    ("Nazir müavini Orxan Gilavarlı tunelin payızda açılacağını bildirib.", [("tunelin payızda açılacağını", "Orxan Gilavarlı")]),
    ("İqtisadçı Səbinə Dəryazadə deyib ki, tarif artmayacaq.", [("tarif artmayacaq", "Səbinə Dəryazadə")]),
    ("“Körpü hazırdır”, – deyə mühəndis Nadir Qayalı bildirib.", [("Körpü hazırdır", "Nadir Qayalı")]),
    ("“Körpü hazırdır”, mühəndis Nadir Qayalı bildirib.", [("Körpü hazırdır", "Nadir Qayalı")]),
    ("Yol iki aya açılacaq, Nəqliyyat Nazirliyi cümə günü bildirib.", [("Yol iki aya açılacaq", "Ministry of Transport of Azerbaijan")]),
    ("N.Qayalı bildirib: \"Körpü hazırdır, yol da hazırdır\".", [("Körpü hazırdır, yol da hazırdır", "N.Qayalı")]),
    # circumstances in front of the speaker
    ("Bakıda keçirilən forumda çıxış edən “Xəzər Yolu” şirkətinin direktoru Ramin Daşdəlli söz verib ki, bərə yazda işləyəcək.", [("bərə yazda işləyəcək", "Ramin Daşdəlli")]),
    ("Görüşdən iki gün sonra Energetika Nazirliyi stansiyanın hazır olduğunu açıqlayıb.", [("stansiyanın hazır olduğunu", "Ministry of Energy of Azerbaijan")]),
    # titles, chains, ranks
    ("Türkiyənin Enerji və Təbii Sərvətlər nazirinin müavini Ayla Korkutlu qazın bahalaşmayacağını deyib.", [("qazın bahalaşmayacağını", "Ayla Korkutlu")]),
    ("Mərkəzin rəisi, polkovnik-leytenant Tural Sərkərli itkin olmadığını deyib.", [("itkin olmadığını", "Tural Sərkərli")]),
    ("Qurumun mətbuat katibi, polkovnik Elmar Daşqın bildirib ki, yol bağlıdır.", [("yol bağlıdır", "Elmar Daşqın")]),
    ("Lerik rayonunun Gilə kəndinin sakini Səyyarə Dağ Agentliyinə gecə səs eşitdiyini danışıb.", [("gecə səs eşitdiyini", "Səyyarə")]),
    ("Siyasi şərhçi Nərmin Kəngər hesab edir ki, vaxt azdır. Kəngərin fikrincə, imza iyuldan tez olmayacaq.", [("vaxt azdır", "Nərmin Kəngər"), ("imza iyuldan tez olmayacaq", "Nərmin Kəngər")]),
    # bodies
    ("Müdafiə Nazirliyindən bildirilib ki, təlim başa çatıb.", [("təlim başa çatıb", "Ministry of Defense of Azerbaijan")]),
    ("Ermənistanın müdafiə idarəsi bu məlumatı təkzib edib.", [("bu məlumatı", "Ministry of Defense of Armenia")]),
    ("“Dağ Yolu” MMC texnikanın yolda olduğunu açıqlayıb.", [("texnikanın yolda olduğunu", "Dağ Yolu MMC")]),
    ("Müxalifət partiyası “Yeni Cığır” hökuməti susmaqda ittiham edir.", [("hökuməti susmaqda", "Yeni Cığır")]),
    ("Avtomobil Yolları Dövlət Agentliyinin şöbə müdiri Rüstəm Qalalı yolun bağlandığını deyib. Agentlik büdcəni açıqlamaqdan imtina edib.", [("yolun bağlandığını", "Rüstəm Qalalı"), ("büdcəni açıqlamaqdan", "Avtomobil Yolları Dövlət Agentliyi")]),
    ("Baş Prokurorluq iddiaları rədd edib. Qurumun mətbuat xidmətindən bildirilib ki, iş bağlanıb.", [("iddiaları", "Prosecutor General's Office of Azerbaijan"), ("iş bağlanıb", "Prosecutor General's Office of Azerbaijan")]),
    ("Azərbaycan və Gürcüstan energetika nazirlikləri kabelin çəkiləcəyini elan ediblər.", [("kabelin çəkiləcəyini", "Ministry of Energy of Azerbaijan; Ministry of Energy of Georgia")]),
    ("Azərbaycan və Ermənistan heyətləri görüşüb. Tərəflər işin davam edəcəyini bildiriblər.", [("işin davam edəcəyini", "Government of Azerbaijan; Government of Armenia")]),
    ("Nadir Qayalı və Səbinə Dəryazadə layihənin bahalı olduğunu bildiriblər.", [("layihənin bahalı olduğunu", "Nadir Qayalı; Səbinə Dəryazadə")]),
    # the next sentence says who
    ("“Yol açıqdır, körpü möhkəmdir”. Bu sözləri rayon icra hakimiyyətinin başçısı Vüsal Talıştanlı deyib.", [("Yol açıqdır, körpü möhkəmdir", "Vüsal Talıştanlı")]),
    ("Yol iki aya açılacaq. Bu barədə nəqliyyat nazirinin müavini Vüsal Talıştanlı Şəkidə keçirilən toplantıda məlumat verib.", [("Yol iki aya açılacaq", "Vüsal Talıştanlı")]),
    ("Gecə atışma olub. Bunu Azərbaycan Müdafiə Nazirliyi yaydığı məlumatda bildirib.", [("Gecə atışma olub", "Ministry of Defense of Azerbaijan")]),
    ("“Yol açıqdır”. Politoloq Zakir Çələbili müsahibəsində belə deyib.", [("Yol açıqdır", "Zakir Çələbili")]),
    ("“Yol açıqdır və işıqlıdır”.\n\nDağ.az xəbər verir ki, bunu nazir müavini Vüsal Talıştanlı deyib.", [("Yol açıqdır və işıqlıdır", "Vüsal Talıştanlı")]),
    # words in two places, one statement
    ("«Puluna baxma, – ehtiyatda olan polkovnik Telman Daşqın deyir. – Ünvanına bax».", [("Puluna baxma […] Ünvanına bax", "Telman Daşqın")]),
    ("Dispetçer Nizami Şükürlü qonağımızdır. «Külək olanda bərə çıxmır, – gülümsəyir dispetçer, – icazə də almır».", [("Külək olanda bərə çıxmır […] icazə də almır", "Nizami Şükürlü")]),
    ("“Biz susanda divar danışır”, – deyə təşkilatçı Zümrüd Əzizli bildirib. “Ona görə susmuruq”.", [("Biz susanda divar danışır […] Ona görə susmuruq", "Zümrüd Əzizli")]),
    ("Nazir Elxan Səfərli deyib ki, xəritə hazırdır: “Səkkizi bitib, biri qalıb”.", [("xəritə hazırdır […] Səkkizi bitib, biri qalıb", "Elxan Səfərli")]),
    # somebody else's words inside
    ("Nizami Şükürlü həmkarı Yermək Sağınbayevin ona “vaqon çatmır” dediyini xatırladıb.", [("vaqon çatmır", "Yermək Sağınbayev"), ("həmkarı Yermək Sağınbayevin ona “vaqon çatmır” dediyini", "Nizami Şükürlü")]),
    # acts
    ("Tədqiqatçı İqbal Muradxan üç aydır həbsdədir. Tədqiqatçının özü ittihamı qəbul etmir.", [("ittihamı", "İqbal Muradxan")]),
    ("Klubun sədri Rəşidə Paşalı Avropa Şurasını susmamağa çağırıb.", [("Avropa Şurasını susmamağa", "Rəşidə Paşalı")]),
    ("Vəkil Cəmil Xanlarlı prokurorluqdan sənədin verilməsini tələb edib.", [("sənədin verilməsini", "Cəmil Xanlarlı")]),
    # papers and their sources, names in marks
    ("“Gürcü Səsi” qəzeti adının çəkilməsini istəməyən məmura istinadən yazıb ki, körpü açılmayacaq.", [("körpü açılmayacaq", "(unnamed)")]),
    ("“Pul olsa, körpü də olar”. İqtisadçı Samir Göyçaylı “Xəzər FM”-ə müsahibəsində belə deyib.", [("Pul olsa, körpü də olar", "Samir Göyçaylı")]),
    ("Partiyanın sədri Arzu Qobuzlu hökuməti susmaqda günahlandırıb və parlamentdən araşdırma komissiyası yaratmağı tələb edib.", [("hökuməti susmaqda", "Arzu Qobuzlu"), ("araşdırma komissiyası yaratmağı", "Arzu Qobuzlu")]),
    ("Türkiyə Prezidentinin müşaviri Din Tay Çin paytaxtında yolun açıldığını deyib.", [("Çin paytaxtında yolun açıldığını", "Din Tay")]),
    # agencies' ways
    ("“Yol açıqdır və işıqlıdır”. Dağ.az Sahil.az-a istinadən xəbər verir ki, bunu nazir müavini Vüsal Talıştanlı deyib.", [("Yol açıqdır və işıqlıdır", "Vüsal Talıştanlı")]),
    ("Mətnin əsası yoxdur. Bu barədə Dağ.az-a Müdafiə Nazirliyindən məlumat verilib.", [("Mətnin əsası yoxdur", "Ministry of Defense of Azerbaijan")]),
    ("Müdafiə Nazirliyindən Dağ.az-a verilən məlumata görə, təlim bitib. “Texnika qayıdır”, – məlumatda vurğulanıb.", [("təlim bitib", "Ministry of Defense of Azerbaijan"), ("Texnika qayıdır", "Ministry of Defense of Azerbaijan")]),
    ("Hava Nəqliyyatı Nazirliyinin Mətbuat Xidmətinin rəis müavini, mayor Anar Eyvazlı brifinq keçirib. Nazirlik rəsmisi bildirib ki, reyslər bərpa olunur.", [("reyslər bərpa olunur", "Anar Eyvazlı")]),
    ("Onlayn iclasda nazir Elxan Səfərli bildirib ki, xərclər artacaq:\n“Pul var, vaxt yoxdur”.", [("xərclər artacaq […] Pul var, vaxt yoxdur", "Elxan Səfərli")]),
    ("Mina partlayıb. Bu barədə Daxili İşlər Nazirliyi, Baş Prokurorluq və Minatəmizləmə Agentliyi birgə məlumat yayıb.", [("Mina partlayıb", "Ministry of Internal Affairs of Azerbaijan; Prosecutor General's Office of Azerbaijan; Mine Action Agency of Azerbaijan")]),
    ("Baş nazir səlahiyyətlərini icra edən Toğrul Mirzəli sənədi imzalayacağını təsdiqləyib.", [("sənədi imzalayacağını", "Toğrul Mirzəli")]),
    ("Qeyd edək ki, bundan əvvəl ölkənin Vatikandakı keçmiş səfiri Mikayıl Minasyan xəritənin olduğunu bildirmişdi. Onun iddiasına görə, xəritə köhnədir.", [("xəritənin olduğunu", "Mikayıl Minasyan"), ("xəritə köhnədir", "Mikayıl Minasyan")]),
    ("Komitənin sədri, hakim Yeni Dalğa Partiyası icra katibinin müavini Siyavuş Novruzlu qiymətlərin artmayacağını deyib.", [("qiymətlərin artmayacağını", "Siyavuş Novruzlu")]),
    ("“Neft ucuzlaşıb”, – deyən deputat Vahid Əhmədli bildirib ki, tədbirlər görülür.", [("Neft ucuzlaşıb", "Vahid Əhmədli"), ("tədbirlər görülür", "Vahid Əhmədli")]),
    ("Bu gün saat yeddidə iclas olub.", []),
    # countries that speak of each other
    ("Ermənistan Azərbaycanı atəşkəsi pozmaqda ittiham edib.", [("Azərbaycanı atəşkəsi pozmaqda", "Government of Armenia")]),
    ("Hindistan Yerevana silah satdığını təkzib edib.", [("Yerevana silah satdığını", "Government of India")]),
    ("Gürcüstan sərhədin açıq olduğunu bildirib.", [("sərhədin açıq olduğunu", "Government of Georgia")]),
    # nobody speaks
    ("İki ölkə arasında sərhədin delimitasiyası davam edir.", []),
    ("Respublikada altı stansiya fəaliyyət göstərir.", []),
    ("Xarici İşlər Nazirliyi suala cavab verməyib.", []),
    ("Şirkət haqqında: “Mavi Yol” 2011-ci ildə yaradılıb.", []),
]  # fmt: skip

TR = [
    ("Kaymakam Nevin Toksöz, yolun yazdan önce açılacağını belirtti.", [("yolun yazdan önce açılacağını", "Nevin Toksöz")]),
    ("Pazartesi günü şantiyede inceleme yapan Kars Valisi Nedim Tokgöz, \"Raylar yerinde, peron yerinde\" dedi.", [("Raylar yerinde, peron yerinde", "Nedim Tokgöz")]),
    ("\"Raylar yerinde, peron yerinde\" diyen Kars Valisi Nedim Tokgöz, trenin gecikmeyeceğini söyledi.", [("Raylar yerinde, peron yerinde", "Nedim Tokgöz"), ("trenin gecikmeyeceğini", "Nedim Tokgöz")]),
    ("''Köprü bitti, yol bitti'' ifadelerini kullanan Nedim Tokgöz, şöyle devam etti: ''Geriye tren kaldı.''", [("Köprü bitti, yol bitti", "Nedim Tokgöz"), ("Geriye tren kaldı.", "Nedim Tokgöz")]),
    ("“Siyasetçi rakam okumaz,” diyor emekli albay Fikri Hatipsoylu. “Rakam seçer.”", [("Siyasetçi rakam okumaz, […] Rakam seçer.", "Fikri Hatipsoylu")]),
    ("Belediye Başkanı Ayten Kavas yayınımıza bağlandı: “Çocukları otobüsle çıkardık.”", [("Çocukları otobüsle çıkardık.", "Ayten Kavas")]),
    ("Oda Başkanı Gülay Tekin esnafın yorulduğunu dile getirdi: “Kamyonu aldık, şoför emekli oldu.”", [("esnafın yorulduğunu […] Kamyonu aldık, şoför emekli oldu.", "Gülay Tekin")]),
    ("Bakan yardımcısı Korkut Beyaz, sınırın açılacağını kaydederek, \"Kimse şaşırmasın, takvim belli\" değerlendirmesinde bulundu.", [("sınırın açılacağını", "Korkut Beyaz"), ("Kimse şaşırmasın, takvim belli", "Korkut Beyaz")]),
    ("Savunma Bakanlığından yapılan açıklamada, tatbikatın bittiği bildirildi.", [("tatbikatın bittiği", "Ministry of Defense of Turkey")]),
    ("Tarım ve Orman Bakanlığı, yangının kontrol altına alındığını duyurdu.", [("yangının kontrol altına alındığını", "Ministry of Agriculture and Forestry of Turkey")]),
    ("Tiflis'ten haber var. Gürcistan iki helikopter gönderecek; bunu ülkenin İçişleri Bakanlığı bildirdi.", [("Gürcistan iki helikopter gönderecek", "Ministry of Internal Affairs of Georgia")]),
    ("Erivan yönetimi tatbikatları “gereksiz bir nara” olarak niteledi.", [("tatbikatları “gereksiz bir nara”", "Government of Armenia")]),
    ("Temiz Kıyı Platformu ile Balıkçılar Birliği, projenin durdurulmasını istedi.", [("projenin durdurulmasını", "Temiz Kıyı Platformu; Balıkçılar Birliği")]),
    ("Sınır Köyleri Derneği ile Batum merkezli Yeşil Eşik Vakfı rapor yayımladı. İki kuruluş, tırların 31 saat beklediğini ortaya koydu.", [("tırların 31 saat beklediğini", "Sınır Köyleri Derneği; Yeşil Eşik Vakfı")]),
    ("Adının açıklanmasını istemeyen bir Gürcü diplomat, imzanın sonbahara kaldığını anlattı.", [("imzanın sonbahara kaldığını", "(unnamed)")]),
    ("Milletvekili Gevorg Tatulyan bütçeyi eleştirdi. Tatulyan'a göre bölge silahlanıyor.", [("bölge silahlanıyor", "Gevorg Tatulyan")]),
    ("Muhtar Hurşit, Serhat Postası'na göre, ilk uçağın geç geldiğinden yakındı.", [("ilk uçağın geç geldiğinden", "Hurşit")]),
    ("Serhat Postası'nın haberine göre Gülay Tekin, hükümetten bir depo kurulmasını talep etti.", [("bir depo kurulmasını", "Gülay Tekin")]),
    ("Duvar TV, bakanlık kaynaklarına dayanarak hattın kapanacağını öne sürdü.", [("hattın kapanacağını", "(unnamed)")]),
    ("Sanık Yekta Karasu savunmasında suçlamaları reddetti: “O gece evdeydim.”", [("suçlamaları […] O gece evdeydim.", "Yekta Karasu")]),
    ("Servis temsilcisi Nino Rurua, peron açılacağını taahhüt etti; personel sayısı hakkında bilgi vermekten ise kaçındı.", [("peron açılacağını", "Nino Rurua"), ("personel sayısı hakkında bilgi vermekten", "Nino Rurua")]),
    ("Dışişleri Bakanlığı, saldırıyı kınadığını bildirdi. Bakanlığın açıklamasında şöyle denildi:\n\n“Bu adım bölgeye zarar verir.”", [("saldırıyı kınadığını", "Ministry of Foreign Affairs of Turkey"), ("Bu adım bölgeye zarar verir.", "Ministry of Foreign Affairs of Turkey")]),
    # papers and their sources, bodies together
    ("Bir Gürcü yetkili, Tiflis'te yayımlanan Kavkas Postası'na, gecikmenin uzadığını söyledi. Aynı yetkili, \"Bizim bilgisayarlar çalışıyor\" ifadesini de kullandı.", [("gecikmenin uzadığını", "(unnamed)"), ("Bizim bilgisayarlar çalışıyor", "(unnamed)")]),
    ("Azerbaycan ve Gürcistan ulaştırma bakanlıkları tarafları \"ortak akla\" davet etti. Bildiride, \"Koridor hepimizindir\" denildi.", [("tarafları \"ortak akla\"", "Ministry of Transport of Azerbaijan; Ministry of Transport of Georgia"), ("Koridor hepimizindir", "Ministry of Transport of Azerbaijan; Ministry of Transport of Georgia")]),
    ("Ulusal Nakliyeciler Odası Başkanı Remzi Karay zararın büyüdüğünü aktardı. Oda, hükümete çağrıda bulundu: “Yolu açın, kapıyı açın.”", [("zararın büyüdüğünü", "Remzi Karay"), ("Yolu açın, kapıyı açın.", "Ulusal Nakliyeciler Odası")]),
    ("İktisatçı Doç. Dr. Pelin Akova'ya göre sorun büyük. Akova, yolun \"dijital olarak kapalı\" olduğunu savundu.", [("sorun büyük", "Pelin Akova"), ("yolun \"dijital olarak kapalı\" olduğunu", "Pelin Akova")]),
    ("Ulaştırma Bakanlığı yaptığı açıklamada,\"Yol ve tünel ulaşıma açıldı\" ifadesini kullandı.", [("Yol ve tünel ulaşıma açıldı", "Ministry of Transport of Turkey")]),
    # agencies' ways
    ("Dışişleri Bakanlığı, “Bu adım yanlıştır” açıklamasını yaptı. Saldırıyı kınadığını belirten Bakanlığın açıklamasında şöyle denildi:\n\n“Sonucu ağır olur.”", [("Bu adım yanlıştır", "Ministry of Foreign Affairs of Turkey"), ("Saldırıyı kınadığını", "Ministry of Foreign Affairs of Turkey"), ("Sonucu ağır olur.", "Ministry of Foreign Affairs of Turkey")]),
    ("Savunma Bakanlığının açıklamasında, çatışmaların sürdüğü bildirildi. Can kaybının olmadığı kaydedildi.", [("çatışmaların sürdüğü", "Ministry of Defense of Turkey"), ("Can kaybının olmadığı", "Ministry of Defense of Turkey")]),
    ("Vali Nedim Tokgöz şu ifadeleri kullandı:\n\n“Yol kapandı.\n\nEkipler çalışıyor.\n\nKimse kalmadı.”", [("Yol kapandı. […] Ekipler çalışıyor. […] Kimse kalmadı.", "Nedim Tokgöz")]),
    ("Sekreter Gülay Tekin yolun bittiğini söyledi. Ayrıca trenin kalkacağını ifade etti.", [("yolun bittiğini", "Gülay Tekin"), ("trenin kalkacağını", "Gülay Tekin")]),
    ("Kent sakinlerinden Eren Karataş, uyuduğunu belirterek, \"Abim beni uyandırdı\" dedi.", [("Abim beni uyandırdı", "Eren Karataş")]),
    ("Afet Müdürü Oktay Aygın, ekiplerin sahada olduğunu ifade ederek, Merkez Karargahına hasar bilgisi ulaşmadığını söyledi.", [("ekiplerin sahada olduğunu", "Oktay Aygın"), ("Merkez Karargahına hasar bilgisi ulaşmadığını", "Oktay Aygın")]),
    ("Meclis Başkanı Orhan Kutlu'ya dönen Erhan Uslu, \"Bunu anlamıyorum, hiç anlamıyorum\" dedi.", [("Bunu anlamıyorum, hiç anlamıyorum", "Erhan Uslu")]),
    ("Vali Nedim Tokgöz'ün açıklamaları:\n\n“Yol kapandı, ekipler çalışıyor.”", [("Yol kapandı, ekipler çalışıyor.", "Nedim Tokgöz")]),
    ("Raporun hazır olmadığı iddia edildi.", [("Raporun hazır olmadığı", "(unnamed)")]),
    ("VALİ NEDİM TOKGÖZ YOLU AÇIKLADI", []),
    # countries that speak of each other
    ("Ermenistan Azerbaycan'ı ateşkesi bozmakla suçladı.", [("Azerbaycan'ı ateşkesi bozmakla", "Government of Armenia")]),
    ("Gürcistan, sınırın açık olduğunu açıkladı.", [("sınırın açık olduğunu", "Government of Georgia")]),
    # nobody speaks
    ("Bakanlık konuya ilişkin açıklama yapmadı.", []),
    ("Hasarın ilk belirlemelere göre ağır olduğu sanılıyor.", []),
    ("İki ülke arasındaki kara sınırı 1993 yılından bu yana kapalı tutuluyor.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*(("az", *c) for c in AZ), *(("tr", *c) for c in TR)])
def test_who_says_what(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r["content"], r["speaker_name"]) for r in rows(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("az", "Türkiyənin Enerji və Təbii Sərvətlər nazirinin müavini Ayla Korkutlu qazın bahalaşmayacağını deyib.", "Türkiyənin Enerji və Təbii Sərvətlər nazirinin müavini"),
        ("az", "“Xəzər Yolu” şirkətinin baş direktoru Ramin Daşdəlli yolun açıldığını deyib.", "“Xəzər Yolu” şirkətinin baş direktoru"),
        ("az", "Azərbaycan nümayəndə heyətinin üzvü Anar Gözəlli mətnin hazır olduğunu deyib.", "Azərbaycan nümayəndə heyətinin üzvü"),
        ("az", "Ehtiyatda olan polkovnik Telman Daşqın yolun bağlı olduğunu deyib.", "Ehtiyatda olan polkovnik"),
        ("tr", "Duruşmayı izleyen avukat Berfin Ağaç, karara itiraz edeceklerini duyurdu.", "avukat"),
        ("tr", "AFAD'ın bölge müdürü Sinan Dağ, kimsenin mahsur kalmadığını vurguladı.", "AFAD'ın bölge müdürü"),
        ("tr", "Gürcistan Gelirler Servisi Başkanı Nino Rurua, peron açılacağını söyledi.", "Gürcistan Gelirler Servisi Başkanı"),
    ],
)  # fmt: skip
def test_the_office_is_all_that_stands_before_the_name(language: str, text: str, role: str) -> None:
    assert [r["speaker_role"] for r in rows(language, text)] == [role]


@pytest.mark.parametrize(
    ("language", "text", "via", "chain"),
    [
        ("az", "Dağ Agentliyi xəbər verir ki, nazir Elxan Səfərli yolun açıldığını bildirib.", "Dağ Agentliyi", ["Dağ Agentliyi"]),
        ("az", "Deputat Rodion Javoronkov, “Telepoçt”un yazdığına görə, sənədi “kağız körpü” adlandırıb.", "Telepoçt", ["Telepoçt"]),
        ("az", "“Yol açıqdır”, – nazir Elxan Səfərli bildirib, Dağ Agentliyi xəbər verir.", "Dağ Agentliyi", ["Dağ Agentliyi"]),
        (
            "az",
            "Nazir Elxan Səfərli yolun açıldığını deyib. Bu barədə “Sahil” agentliyi məlumat yayıb.",
            "Sahil",
            ["Sahil"],
        ),
        ("tr", "Muhtar Hurşit, Serhat Postası'na göre, uçağın geç geldiğinden yakındı.", "Serhat Postası", ["Serhat Postası"]),
        ("tr", "Serhat Postası'nın haberine göre Vali Gülay Tekin, yolun açılacağını söyledi.", "Serhat Postası", ["Serhat Postası"]),
    ],
)
def test_the_outlet_that_carried_it(language: str, text: str, via: str, chain: list[str]) -> None:
    assert [(r["via"], r["via_chain"]) for r in rows(language, text)] == [(via, chain)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("az", "Nazir Elxan Səfərli jurnalistlərə yolun açıldığını deyib.", "jurnalistlərə"),
        ("az", "Sakin Səyyarə Qayalı Dağ Agentliyinə yolun bağlı olduğunu deyib.", "Dağ Agentliyinə"),
        ("az", "Nazir Elxan Səfərli brifinqdə bildirib ki, yol açıqdır.", "brifinqdə"),
        ("az", "Vəkil Cəmil Xanlarlı prokurorluqdan sənədin verilməsini tələb edib.", "prokurorluqdan"),
        ("tr", "Vali Nedim Tokgöz, Gümrü'de gazetecilere, yolun açıldığını söyledi.", "gazetecilere"),
        ("tr", "Kars'ta düzenlenen Sınır Forumu'nda konuşan Vali Nedim Tokgöz, yolun açıldığını söyledi.", "Sınır Forumu"),
        ("tr", "Vali Nedim Tokgöz, yolun açıldığını söyledi.", None),
    ],
)
def test_whom_it_was_said_to(language: str, text: str, told: str | None) -> None:
    assert [r["addressee"] for r in rows(language, text)] == [told]


def test_all_offsets_are_of_the_text_itself() -> None:
    for language, cases in (("az", AZ), ("tr", TR)):
        for text, _ in cases:
            for row in rows(language, text):
                assert " […] ".join(text[s["start"] : s["end"]] for s in row["content_spans"]) == row["content"]
                assert text[row["cue_start"] : row["cue_end"]] == row["cue"]
                if row["speaker_mention"]:
                    assert text[row["speaker_start"] : row["speaker_end"]] == row["speaker_mention"]
