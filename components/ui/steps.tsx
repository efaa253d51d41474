import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Icon } from "./icon"

export type Step = { name: string; state: "done" | "current" | "ahead"; href?: Route }

/** Where the agent is in a wizard. Done steps are links; on phones one line and a bar per step. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("common.step")
  const position = steps.findIndex((step) => step.state === "current")
  return (
    <nav aria-label={t("label")}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step.name}
            className={`step step-${step.state}`}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {step.state === "done" ? <Icon name="check" small /> : index + 1}
            </span>
            <StepName step={step} done={t("done")} />
          </li>
        ))}
      </ol>
      <div className="steps-short">
        <p>
          {t("position", { number: position + 1, count: steps.length })} <b>{steps[position]?.name}</b>
        </p>
        <div className="steps-bars" aria-hidden="true">
          {steps.map((step, index) => (
            <span key={step.name} className={index <= position ? "reached" : undefined} />
          ))}
        </div>
      </div>
    </nav>
  )
}

function StepName({ step, done }: { step: Step; done: string }) {
  const name = (
    <>
      {step.state === "done" && <span className="for-readers">{done} </span>}
      {step.name}
    </>
  )
  return step.href ? <Link href={step.href}>{name}</Link> : <span>{name}</span>
}
