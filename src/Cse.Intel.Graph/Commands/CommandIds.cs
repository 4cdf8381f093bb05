using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Ids derived from a command's key, so that sending it again, after a lost answer or a second click, names the same
/// records and changes nothing. Keys of different authors never meet.
/// </summary>
/// <param name="Command">The command's name.</param>
/// <param name="Author">Who gives it.</param>
/// <param name="Key">The key the page made for it.</param>
internal readonly record struct CommandIds(string Command, string Author, string Key)
{
    /// <summary>Longest key taken; a page's is a random UUID.</summary>
    private const int LongestKey = 100;

    /// <summary>The key of the change set.</summary>
    public string ChangeSet => $"{Command}:{Author}:{Key}";

    /// <summary>What is wrong with the key; null when nothing is.</summary>
    public static CommandError? Check(string key) => string.IsNullOrWhiteSpace(key) || key.Length > LongestKey
        ? new("command.no_key", null, "The form has lost its key. Open it again.")
        : null;

    /// <summary>The id of a record this command makes.</summary>
    public EntityId Entity(string part) => new(NameBasedUuid.From("command", Command, Author, Key, part));

    /// <summary>The id of an assertion this command makes.</summary>
    public AssertionId Assertion(string part) => new(NameBasedUuid.From("command-assertion", Command, Author, Key, part));

    /// <summary>Digits for a reference that says nothing of its subject, its source or its place in time.</summary>
    public string Digits(int count, int attempt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{ChangeSet}\n{attempt}"));
        var number = BitConverter.ToUInt64(hash) % (ulong)Math.Pow(10, count);
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
    }
}
