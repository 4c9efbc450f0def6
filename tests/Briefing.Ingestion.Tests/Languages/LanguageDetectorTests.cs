using Briefing.Ingestion.Languages;

namespace Briefing.Ingestion.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData(
        "en",
        "The council met on Monday and said that it would not pay for the bridge until the report is out."
    )]
    [InlineData("en", "THE MAYOR SAID ON MONDAY THAT SHE WOULD NOT RUN AGAIN.")]
    [InlineData(
        "en",
        "Müller and Garçon told El País that the deal with São Paulo was off, and that nobody would say why."
    )]
    [InlineData(
        "de",
        "Der Rat hat am Montag nicht getagt, weil der Saal noch nicht fertig war und die Stühle fehlten."
    )]
    [InlineData("fr", "Le conseil ne se réunira pas lundi, a dit la maire, parce que la salle est encore en travaux.")]
    [InlineData(
        "es",
        "El consejo no se reunió el lunes porque la sala no estaba lista, dijo la alcaldesa en una nota."
    )]
    [InlineData("it", "Il consiglio non si è riunito lunedì perché la sala non era pronta, ha detto la sindaca.")]
    [InlineData("pt", "O conselho não se reuniu na segunda porque a sala não estava pronta, disse a prefeita em nota.")]
    [InlineData(
        "nl",
        "De raad kwam maandag niet bijeen omdat de zaal nog niet klaar was, zei de burgemeester in een brief."
    )]
    [InlineData(
        "sv",
        "Rådet möttes inte i måndags eftersom salen inte var klar, och det är inte första gången som det sker."
    )]
    [InlineData("pl", "Rada nie zebrała się w poniedziałek, bo sala nie była gotowa, a to już nie jest pierwszy raz.")]
    [InlineData("tr", "Meclis pazartesi toplanmadı ve bu ilk değil, dedi başkan; salon için daha çok para gerekiyor.")]
    [InlineData(
        "ru",
        "Совет не собрался в понедельник, потому что зал не был готов, сообщила мэр города." + " Это было впервые."
    )]
    [InlineData("uk", "Рада не зібралася в понеділок, бо зала ще не була готова, повідомила міська голова.")]
    [InlineData("el", "Το συμβούλιο δεν συνεδρίασε τη Δευτέρα.")]
    [InlineData("ar", "لم يجتمع المجلس يوم الاثنين لأن القاعة لم تكن جاهزة.")]
    [InlineData("zh", "市议会星期一没有开会，因为会议厅还没有准备好。")]
    [InlineData("ja", "市議会は月曜日に開かれなかった。会場の準備ができていなかったためだ。")]
    [InlineData("ko", "시의회는 월요일에 열리지 않았다.")]
    public void Language_of_running_text_is_told(string expected, string text) =>
        Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("12:30 -- 14:00 // 55")]
    [InlineData("Reuters.")]
    [InlineData("xqz vbnm plkj wrtp zxcv qwrt sdfg hjkl mnbv")]
    [InlineData("🚀🚀🚀")]
    public void Text_that_is_too_short_or_odd_is_not_guessed_at(string text) =>
        Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void Endless_words_and_lone_surrogates_break_nothing()
    {
        Assert.Null(LanguageDetector.Detect(new string('ß', 1_000_000)));
        Assert.Null(LanguageDetector.Detect(string.Concat(Enumerable.Repeat("\uD800 ", 1000))));
    }
}
