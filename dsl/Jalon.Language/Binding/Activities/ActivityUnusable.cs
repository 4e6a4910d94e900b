#pragma warning disable IDE0005
using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
namespace Jalon.Language.Binding.Activities;

/// <summary>A plugin offers it and cannot be used.</summary>
/// <param name="Reason">Which plugin, why, and what to do, without a full stop at its end.</param>
public sealed record ActivityUnusable(string Reason) : ActivityLookup;
