using Jalon.Algebra.Model;

namespace Jalon.Language.Binding.Activities;

/// <summary>Blocks of one word: <c>branch vip { ... }</c>.</summary>
/// <param name="Word">The word that begins each.</param>
/// <param name="IsLabelled">Whether a name must follow the word; else none may.</param>
/// <param name="Form">What may be set inside. Row scopes inside name settings of the activity.</param>
/// <param name="Summary">What they do, in one sentence.</param>
/// <param name="Many">Whether there may be more than one.</param>
/// <param name="IsLink">
/// Whether it is <c>link X { one = transition  on = ... }</c> (or <c>many</c>): the language binds it to a <see cref="Link"/> with rows, its
/// form is not looked at, and expressions over the input see the link.
/// </param>
public sealed record BlockForm(string Word, bool IsLabelled, SettingsForm Form, string Summary = "", bool Many = true, bool IsLink = false);
