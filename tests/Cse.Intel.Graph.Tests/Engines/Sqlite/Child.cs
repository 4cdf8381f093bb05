using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>This test program as another process. Its task lives in another assembly: ours is not ready before its initialiser has ended.</summary>
internal static class Child
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Cse.Intel.Graph.Tests");

    public static Process Hold(string folder, params string[] through) => StoreChild.Hold(Program, folder, through);

    public static Process WriteForever(string folder, int round) => StoreChild.WriteForever(Program, folder, round);

    public static ChangeSet SetOf(string key) => StoreChild.SetOf(key);

#pragma warning disable CA2255 // The test framework writes our entry point, so this is the place before it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void RunIfAsked() => StoreChild.RunIfAsked();
}
