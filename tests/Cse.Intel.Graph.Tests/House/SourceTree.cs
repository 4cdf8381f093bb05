namespace Cse.Intel.Graph.Tests.House;

/// <summary>The sources these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string? Root = Find();

    /// <summary>The C# files under a folder of the repository, by their paths from its root.</summary>
    public static IEnumerable<(string Path, string Text)> CSharp(string folder)
    {
        Assert.SkipUnless(Root is not null, "The sources are not here: the tests were copied away from them.");
        return Directory.EnumerateFiles(Path.Combine(Root!, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root!, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(Root!, path))));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Cse.Intel.sln")))
                return folder.FullName;
        return null;
    }
}
