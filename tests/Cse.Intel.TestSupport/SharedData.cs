using System.Diagnostics.CodeAnalysis;

namespace Cse.Intel.TestSupport;

/// <summary>
/// The test data that live outside the repository because they are large or are kept by others. Found through the
/// environment variable <c>CSE_SHARED</c> (the folder that holds <c>testdata</c>), or by walking up from the tests to a
/// folder beside <c>shared/testdata</c>.
/// </summary>
public static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>What a test that was skipped says.</summary>
    public const string WhyAbsent = "The shared test data are not here: set CSE_SHARED to the folder that holds testdata.";

    /// <summary>The path of a folder or file under <c>testdata</c>; false when it is not there.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out string? path)
    {
        path = Root is null ? null : Path.Combine(Root, name);
        if (!Path.Exists(path))
            path = null;
        return path is not null;
    }

    /// <summary>The path of a folder beside <c>testdata</c>; false when it is not there.</summary>
    public static bool TryGetBeside(string name, [NotNullWhen(true)] out string? path)
    {
        path = Root is null ? null : Path.Combine(Path.GetDirectoryName(Root)!, name);
        if (!Path.Exists(path))
            path = null;
        return path is not null;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CSE_SHARED") is { Length: > 0 } named)
            return Path.Combine(named, "testdata");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "testdata") is var data && Directory.Exists(data))
                return data;
        return null;
    }
}
