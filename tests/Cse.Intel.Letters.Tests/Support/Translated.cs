using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Text in other scripts, all invented.</summary>
internal static class Translated
{
    public const string ArabicName = "عبد الله الصالح";
    public const string UrduName = "ملک شاہ زیب";
    public const string HebrewName = "אבישג בדויה";

    public const string Arabic = "هذه الرسالة من الشرطة. يجب ألا تتصل بالطفلة أو تقترب منها، ولا تسمح لها بدخول بيتك أو سيارتك. إذا جاءت إليك فاتصل بالشرطة فورًا على الرقم 101. إذا خالفت هذا الإشعار فقد يُستخدم ذلك ضدك في المحكمة.";
    public const string Urdu = "یہ خط پولیس کی طرف سے ہے۔ آپ بچی سے رابطہ نہیں کریں گے اور نہ اس کے قریب جائیں گے۔ اگر وہ آپ کے پاس آئے تو فوراً 101 پر پولیس کو فون کریں۔ اس نوٹس کی خلاف ورزی عدالت میں آپ کے خلاف استعمال ہو سکتی ہے۔";
    public const string Hebrew = "מכתב זה נשלח מן המשטרה. אין ליצור קשר עם הילדה. אם היא באה אליך, התקשר מיד אל 101 (בכל שעה).";

    /// <summary>A sentence in which names and references keep their own direction.</summary>
    public const string ArabicWithFacts = "يجب ألا تتصل بـ Ffion Siân Placeholder قبل 30 September 2027 (المرجع EX/CAWN/2026/0042).";

    public static byte[] Letter() => Set(
        Heading.Title("Warning notice in three languages"),
        new Paragraph(RichText.Of($"This notice was given to {Strong.Of(ArabicName)}, born 11 February 1995, reference EX/CAWN/2026/0042, and to {UrduName} (also {HebrewName}), 24 November 2026.")),
        new Paragraph(RichText.Plain(Arabic) with { Language = "ar" }) { Style = HouseStyle.TallBody },
        new Paragraph(RichText.Plain(Urdu) with { Language = "ur" }) { Style = HouseStyle.TallBody },
        new Paragraph(RichText.Plain(Hebrew) with { Language = "he" }),
        new Paragraph(RichText.Of($"يجب ألا تتصل بـ {Strong.Of("Ffion Siân Placeholder")} قبل {"30 September 2027"} (المرجع {"EX/CAWN/2026/0042"}).") with { Language = "ar" }),
        Table.KeyValues(0.3, ("Also known as", RichText.Join("; ", [UrduName, "Lucky", ArabicName])), ("Address", RichText.Join(", ", ["27 شارع النخيل", "Sampleton", "SX9 9ZZ"])), ("Explained", RichText.Plain(Arabic) with { Language = "ar" })),
        ItemList.Numbered([RichText.Plain(Urdu) with { Language = "ur" }, RichText.Plain("In English.")]));

    public static byte[] Set(params Block[] blocks) => PdfWriter.Write(Typesetter.Set(
        new PdfMetadata("Test", "Exampleshire Police", "en-GB", new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)),
        new RunningMatter(Paper.Portrait, "OFFICIAL-SENSITIVE", "EX/CAWN/2026/0042", null), blocks));
}
