namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Unicode's own test files, from Debian's package unicode-data.</summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    /// <summary>The lines with a test in them; the calling test is skipped where the file is absent or of another version.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), "Unicode's test files are not installed (Debian: unicode-data).");
        var version = Path.GetFileNameWithoutExtension(file) + "-15.0.0";
        Assert.SkipUnless(File.ReadLines(path).First().Contains(version, StringComparison.Ordinal), $"The tables were made for {version}.");
        return File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
    }
}
