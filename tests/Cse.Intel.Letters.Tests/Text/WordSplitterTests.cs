using Cse.Intel.Letters.Layout;

namespace Cse.Intel.Letters.Tests.Text;

/// <summary>Where the house differs from UAX #14, and where it must not.</summary>
public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("one  two ", "one  |two ")]
    [InlineData("Elizabeth-Margaret and/or", "Elizabeth-|Margaret |and/|or")]
    [InlineData("CAWN/2026/0042-17", "CAWN/2026/0042-17")]
    [InlineData("2026/CAWN -17", "2026/CAWN |-17")]
    [InlineData("0800-555-0199", "0800-555-0199")]
    [InlineData("24\u00A0November 2026", "24\u00A0November |2026")]
    [InlineData("£ 1,000.50 (about)", "£ |1,000.50 |(about)")]
    [InlineData("Who? When! O'Neill", "Who? |When! |O'Neill")]
    [InlineData("1998\u20132004", "1998\u2013|2004")]
    [InlineData("شارع النخيل، 27", "شارع |النخيل، |27")]
    [InlineData("Zoe\u0308 x", "Zoe\u0308 |x")]
    [InlineData("", "")]
    public void Split_Text_PartsAtTheBars(string text, string parted) =>
        Assert.Equal(parted, string.Join('|', WordSplitter.Split(text).Select(word => text[word.Start..word.End])));
}
