using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Tests.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Names;

public class DoubleMetaphoneTests
{
    // Widely published pairs and one word for each rule worth a name.
    [Theory]
    [InlineData("Smith", "SM0", "XMT")]
    [InlineData("Schmidt", "XMT", "SMT")]
    [InlineData("Thompson", "TMPS", "TMPS")]
    [InlineData("Thomas", "TMS", "TMS")]
    [InlineData("Catherine", "K0RN", "KTRN")]
    [InlineData("Michael", "MKL", "MXL")]
    [InlineData("Knight", "NT", "NT")]
    [InlineData("Wright", "RT", "RT")]
    [InlineData("Hugh", "H", "H")]
    [InlineData("McLaughlin", "MKLF", "MKLF")]
    [InlineData("McCarthy", "MKR0", "MKRT")]
    [InlineData("Xavier", "SF", "SFR")]
    [InlineData("Caesar", "SSR", "SSR")]
    [InlineData("Czerny", "SRN", "XRN")]
    [InlineData("Filipowicz", "FLPT", "FLPF")]
    [InlineData("Wasserman", "ASRM", "FSRM")]
    [InlineData("Jose", "HS", "HS")]
    [InlineData("Joseph", "JSF", "HSF")]
    [InlineData("Bajador", "PJTR", "PHTR")]
    [InlineData("Cabrillo", "KPRL", "KPR")]
    [InlineData("Campbell", "KMPL", "KMPL")]
    [InlineData("Gertrude", "KRTR", "JRTR")]
    [InlineData("Agnes", "AKNS", "ANS")]
    [InlineData("Tagliaro", "TKLR", "TLR")]
    [InlineData("Zhao", "J", "J")]
    [InlineData("Breaux", "PR", "PR")]
    [InlineData("Philip", "FLP", "FLP")]
    [InlineData("Bacchus", "PKS", "PKS")]
    [InlineData("Accident", "AKST", "AKST")]
    [InlineData("Edgar", "ATKR", "ATKR")]
    [InlineData("Carlisle", "KRLL", "KRLL")]
    [InlineData("Schooner", "SKNR", "SKNR")]
    [InlineData("Artois", "ART", "ARTS")]
    [InlineData("François", "FRNS", "FRNS")]
    public void Encode_Name_GivesBothReadings(string name, string primary, string alternate) =>
        Assert.Equal((primary, alternate), DoubleMetaphone.Encode(name));

    [Theory]
    [InlineData("Smith", "Smyth")]
    [InlineData("Smith", "Schmidt")]
    [InlineData("Catherine", "Kathryn")]
    [InlineData("Stephen", "Steven")]
    [InlineData("Philip", "Filip")]
    [InlineData("Geoffrey", "Jeffrey")]
    [InlineData("Shaun", "Sean", false)]
    [InlineData("Sam", "Tom", false)]
    [InlineData("김민수", "김민수", false)]
    public void SoundAlike_SpellingsOfOneSound_Meet(string a, string b, bool alike = true) =>
        Assert.Equal(alike, DoubleMetaphone.SoundAlike(DoubleMetaphone.Encode(a), DoubleMetaphone.Encode(b)));

    [Fact]
    public void Encode_LongerKey_BeginsWithTheShorter()
    {
        Assert.Equal(("TMPSN", "TMPSN"), DoubleMetaphone.Encode("Thompson", 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => DoubleMetaphone.Encode("Thompson", 0));
    }

    [Fact]
    public void Encode_AnyText_GivesShortKeysOfKnownSounds()
    {
        Gen.String[Gen.Char['A', 'Z'], 0, 14].Sample(HoldsFor);
        Gen.String[Gen.Char, 0, 20].Sample(HoldsFor);
        HoldsFor(string.Concat(Enumerable.Repeat("WICZ", 10_000)));
        HoldsFor(new string('X', 10_000));
    }

    [Fact]
    public void Encode_NaughtyStrings_GivesShortKeysOfKnownSounds()
    {
        foreach (var text in SharedTestData.Strings("hostile/blns.json"))
            HoldsFor(text);
    }

    private static void HoldsFor(string text)
    {
        var (primary, alternate) = DoubleMetaphone.Encode(text, 200);
        Assert.All(primary + alternate, sound => Assert.Contains(sound, "0AFHJKLMNPRSTX"));
        var shorter = DoubleMetaphone.Encode(text);
        Assert.Equal(primary[..Math.Min(4, primary.Length)], shorter.Primary);
        Assert.Equal(alternate[..Math.Min(4, alternate.Length)], shorter.Alternate);
    }
}
