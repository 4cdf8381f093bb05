using System.Globalization;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Tests.Text;

/// <summary>The bidirectional algorithm against all cases of Unicode's own test files.</summary>
public sealed class BidiTests
{
    /// <summary>All sequences of up to four types, as an automatic, a left-to-right and a right-to-left paragraph.</summary>
    [Fact]
    public void Levels_EveryCaseOfBidiTest_AreAsUnicodeSays()
    {
        string[] levels = [], order = [];
        var count = 0;
        foreach (var line in UnicodeData.Lines("BidiTest.txt"))
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
                levels = Words(line["@Levels:".Length..]);
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
                order = Words(line["@Reorder:".Length..]);
            else
            {
                var fields = line.Split(';');
                var types = Words(fields[0]).Select(Enum.Parse<BidiClass>).ToArray();
                var bases = int.Parse(fields[1], CultureInfo.InvariantCulture);
                for (var choice = 0; choice < 3; choice++)
                    if ((bases & 1 << choice) != 0)
                    {
                        Check(line, types, [], choice == 0 ? BidiParagraph.BaseLevelOf(types) : (byte)(choice - 1), levels, order);
                        count++;
                    }
            }
        Assert.Equal(770_241, count);
    }

    /// <summary>Real characters, with brackets and deep nesting.</summary>
    [Fact]
    public void Levels_EveryCaseOfBidiCharacterTest_AreAsUnicodeSays()
    {
        var count = 0;
        foreach (var line in UnicodeData.Lines("BidiCharacterTest.txt"))
        {
            var fields = line.Split(';');
            var characters = Words(fields[0]).Select(word => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            var types = characters.Select(UnicodeTables.BidiClassOf).ToArray();
            var baseLevel = fields[1] == "2" ? BidiParagraph.BaseLevelOf(types) : byte.Parse(fields[1], CultureInfo.InvariantCulture);
            Assert.Equal(fields[2], baseLevel.ToString(CultureInfo.InvariantCulture));
            Check(line, types, [.. characters.Select(UnicodeTables.BracketOf)], baseLevel, Words(fields[3]), Words(fields[4]));
            count++;
        }
        Assert.Equal(91_707, count);
    }

    private static void Check(string line, BidiClass[] types, int[] brackets, byte baseLevel, string[] expectedLevels, string[] expectedOrder)
    {
        var levels = BidiParagraph.Levels(types, brackets, baseLevel);
        BidiLine.ResetWhiteSpace(types, levels, baseLevel);
        for (var i = 0; i < types.Length; i++)
            if (expectedLevels[i] != "x" && expectedLevels[i] != levels[i].ToString(CultureInfo.InvariantCulture))
                Assert.Fail($"{line}: base {baseLevel}, got {string.Join(' ', levels)}, expected {string.Join(' ', expectedLevels)}");
        var order = BidiLine.VisualOrder(levels).Where(i => !types[i].IsRemoved());
        Assert.Equal(string.Join(' ', expectedOrder), string.Join(' ', order));
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
