using System.Globalization;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Tests.Text;

public sealed class LineBreaksTests
{
    [Fact]
    public void Before_EveryCaseOfLineBreakTest_IsAsUnicodeSays()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in UnicodeData.Lines("auxiliary/LineBreakTest.txt"))
        {
            var marks = line.Split(' ').Where((_, i) => i % 2 == 0).ToArray();
            var characters = line.Split(' ').Where((_, i) => i % 2 == 1)
                .Select(word => char.ConvertFromUtf32(int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToArray();
            var breaks = LineBreaks.Before(string.Concat(characters));
            var at = 0;
            for (var i = 0; i < characters.Length; at += characters[i++].Length)
                if (breaks[at] != (marks[i] == "÷"))
                    wrong.Add($"{line}: before character {i + 1}");
            count++;
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n" + string.Join('\n', wrong.Take(20)));
        Assert.Equal(7_654, count);
    }
}
