using Jalon.Algebra.Model;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>What there is to read: the tables of the engine, the files of the workspace, the audiences that were kept.</summary>
public interface ISources
{
    /// <summary>The names of all tables, for "did you mean".</summary>
    IEnumerable<string> TableNames { get; }

    /// <summary>The table as the engine's catalogue has it; null where there is none.</summary>
    SourceTable? Table(string name);

    /// <summary>Says which tables will be asked for: what takes time to look at can be looked at side by side. What is wrong with one is told to whoever asks for it.</summary>
    void Expect(IEnumerable<string> tables)
    {
    }

    /// <summary>A file of the workspace as the engine reads it; null where there is none.</summary>
    /// <param name="path">Relative to the workspace, with <c>/</c>.</param>
    SourceTable? File(string path);

    /// <summary>The rows of a kept audience; null where there is none.</summary>
    Schema? Audience(string name);
}
