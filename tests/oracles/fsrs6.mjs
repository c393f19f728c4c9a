// SPDX-License-Identifier: GPL-3.0-or-later
// What ts-fsrs and fsrs-rs make of histories of reviews.
//
//     node fsrs6.mjs FOLDER_OF_NODE_MODULES < histories > answers
//
// One history a line: {"weights": [...], "retention": 0.9, "reviews": [[day, rating], ...]}, days in rising order.
// One answer a line: {"ts": [...], "rs": [...]}: for each review stability and difficulty, and from ts-fsrs also
// scheduled days and the recall forecast just before it.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const require = createRequire(process.argv[2] + '/')
const { createEmptyCard, fsrs } = require('ts-fsrs')
const { FSRSBinding } = require('@open-spaced-repetition/binding')

const START = Date.UTC(2026, 10, 23, 12)
const DAY = 86_400_000

function tsAnswers({ weights, retention, reviews }) {
  const scheduler = fsrs({ w: weights, request_retention: retention, enable_fuzz: false })
  let card = createEmptyCard(new Date(START))
  let before = null
  return reviews.map(([day, rating]) => {
    const recall = before === null ? null : scheduler.forgetting_curve(day - before, card.stability)
    card = scheduler.next(card, new Date(START + day * DAY), rating).card
    before = day
    return [card.stability, card.difficulty, card.scheduled_days, recall]
  })
}

function rsAnswers({ weights, retention, reviews }) {
  const model = new FSRSBinding(weights)
  let memory = null
  let before = 0
  return reviews.map(([day, rating]) => {
    const next = model.nextStates(memory, retention, day - before)
    memory = [next.again, next.hard, next.good, next.easy][rating - 1].memory
    before = day
    return [memory.stability, memory.difficulty]
  })
}

for await (const line of createInterface({ input: process.stdin })) {
  const history = JSON.parse(line)
  process.stdout.write(JSON.stringify({ ts: tsAnswers(history), rs: rsAnswers(history) }) + '\n')
}
